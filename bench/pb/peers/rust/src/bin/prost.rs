// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The connect-c authors

//! prost in `make bench-pb`, with JSON by pbjson and serde_json. Fields of bytes
//! are `bytes::Bytes`, which alias the input where that is one, too ("decode").

use bench_pb_rust::{for_type, operation, run, Set};
use prost::Message;
use serde::{de::DeserializeOwned, Serialize};

#[allow(clippy::all)]
mod pb {
    include!(concat!(env!("OUT_DIR"), "/prost/bench.pb.v1.rs"));
    include!(concat!(env!("OUT_DIR"), "/prost/bench.pb.v1.serde.rs"));
}
use pb::*;

trait Msg: Message + Default + Serialize + DeserializeOwned + 'static {}
impl<T: Message + Default + Serialize + DeserializeOwned + 'static> Msg for T {}

fn aliased<T: Msg>(set: &Set, i: usize) -> T {
    T::decode(bytes::Bytes::from_static(set.binary(i))).unwrap()
}

fn copied<T: Msg>(set: &Set, i: usize) -> T {
    T::decode(set.binary(i)).unwrap()
}

fn encode<T: Msg>(msg: &T, buffer: &mut Vec<u8>) {
    buffer.clear();
    msg.encode(buffer).unwrap();
}

fn to_json<T: Msg>(msg: &T, buffer: &mut Vec<u8>) {
    buffer.clear();
    serde_json::to_writer(buffer, msg).unwrap();
}

fn from_json<T: Msg>(set: &Set, i: usize) -> T {
    serde_json::from_slice(set.json(i)).unwrap()
}

fn keep<T: Msg>(set: &Set) {
    for i in 0..set.count {
        set.keep::<T>(i, copied(set, i));
    }
}

unsafe extern "C" fn prepare(set: *mut Set) {
    for_type!((*set).kind, keep, (&*set))
}

fn main() {
    let ops = vec![
        operation!(decode, false, |T: Msg, set, i, _none: ()|
            aliased::<T>(set, i) => aliased::<T>(set, i).encode_to_vec()),
        operation!(decode_copy, false, |T: Msg, set, i, _none: ()|
            copied::<T>(set, i) => copied::<T>(set, i).encode_to_vec()),
        operation!(encode, false, |T: Msg, set, i, buffer: Vec<u8>|
        encode::<T>(set.parsed(i), &mut buffer) => {
            encode::<T>(set.parsed(i), &mut buffer);
            buffer
        }),
        operation!(to_json, true, |T: Msg, set, i, buffer: Vec<u8>|
        to_json::<T>(set.parsed(i), &mut buffer) => {
            to_json::<T>(set.parsed(i), &mut buffer);
            buffer
        }),
        operation!(from_json, true, |T: Msg, set, i, _none: ()|
            from_json::<T>(set, i) => from_json::<T>(set, i).encode_to_vec()),
    ];
    run("prost", ops, prepare)
}
