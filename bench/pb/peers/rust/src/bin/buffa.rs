// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The connect-c authors

//! buffa in `make bench-pb`. Its views alias the input ("decode"), its owned
//! messages copy; operations on views end in "_view".

use bench_pb_rust::{for_type, operation, run, Set};
use buffa::{HasMessageView, Message, MessageView, SizeCache, ViewEncode};
use serde::{de::DeserializeOwned, Serialize};

#[allow(clippy::all)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/buffa/include.rs"));
}
use generated::bench::pb::v1::*;

/// The five messages; View is T::View<'static>, with what it can do.
trait Msg: HasMessageView + Message + Serialize + DeserializeOwned + 'static {
    type Borrowed: MessageView<'static> + ViewEncode<'static> + Serialize;
}

macro_rules! messages {
    ($($name:ident => $view:ident),*) => {
        $(impl Msg for $name {
            type Borrowed = $view<'static>;
        })*
    };
}
messages!(ApiResponse => ApiResponseView, LogRecord => LogRecordView,
    AnalyticsEvent => AnalyticsEventView, GoogleMessage1 => GoogleMessage1View,
    MediaFrame => MediaFrameView);

/// A message both ways, for the operations that begin with one.
struct Both<T: Msg> {
    owned: T,
    view: T::Borrowed,
}

fn view<T: Msg>(set: &Set, i: usize) -> T::Borrowed {
    T::Borrowed::decode_view(set.binary(i)).unwrap()
}

fn owned<T: Msg>(set: &Set, i: usize) -> T {
    T::decode_from_slice(set.binary(i)).unwrap()
}

fn from_json<T: Msg>(set: &Set, i: usize) -> T {
    serde_json::from_slice(set.json(i)).unwrap()
}

fn both<T: Msg>(set: &Set, i: usize) -> &'static Both<T> {
    set.parsed(i)
}

/// Where an operation writes to, used again.
#[derive(Default)]
struct Output {
    cache: SizeCache,
    bytes: Vec<u8>,
}

impl Output {
    fn encode(&mut self, msg: &impl Message) {
        self.bytes.clear();
        msg.encode_with_cache(&mut self.cache, &mut self.bytes);
    }
    fn encode_view<'a>(&mut self, msg: &impl ViewEncode<'a>) {
        self.bytes.clear();
        msg.encode_with_cache(&mut self.cache, &mut self.bytes);
    }
    fn to_json(&mut self, msg: &impl Serialize) {
        self.bytes.clear();
        serde_json::to_writer(&mut self.bytes, msg).unwrap();
    }
}

fn keep<T: Msg>(set: &Set) {
    for i in 0..set.count {
        set.keep(
            i,
            Both::<T> {
                owned: owned(set, i),
                view: view::<T>(set, i),
            },
        );
    }
}

unsafe extern "C" fn prepare(set: *mut Set) {
    for_type!((*set).kind, keep, (&*set))
}

fn main() {
    let ops = vec![
        operation!(decode, false, |T: Msg, set, i, _none: ()|
            view::<T>(set, i) => view::<T>(set, i).encode_to_vec()),
        operation!(decode_copy, false, |T: Msg, set, i, _none: ()|
            owned::<T>(set, i) => owned::<T>(set, i).encode_to_vec()),
        operation!(encode, false, |T: Msg, set, i, out: Output|
        out.encode(&both::<T>(set, i).owned) => {
            out.encode(&both::<T>(set, i).owned);
            out.bytes
        }),
        operation!(encode_view, false, |T: Msg, set, i, out: Output|
        out.encode_view(&both::<T>(set, i).view) => {
            out.encode_view(&both::<T>(set, i).view);
            out.bytes
        }),
        operation!(to_json, true, |T: Msg, set, i, out: Output|
        out.to_json(&both::<T>(set, i).owned) => {
            out.to_json(&both::<T>(set, i).owned);
            out.bytes
        }),
        operation!(to_json_view, true, |T: Msg, set, i, out: Output|
        out.to_json(&both::<T>(set, i).view) => {
            out.to_json(&both::<T>(set, i).view);
            out.bytes
        }),
        operation!(from_json, true, |T: Msg, set, i, _none: ()|
            from_json::<T>(set, i) => from_json::<T>(set, i).encode_to_vec()),
    ];
    run("buffa", ops, prepare)
}
