// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The connect-c authors

//! Generates both crates' messages from the descriptor that BENCH_DESCRIPTOR
//! names, and links the harness, an archive in the folder BENCH_HARNESS.

use std::{env, fs, path::PathBuf};

fn main() {
    let out = PathBuf::from(env::var("OUT_DIR").unwrap());
    let descriptor = env::var("BENCH_DESCRIPTOR").unwrap();
    println!("cargo:rerun-if-env-changed=BENCH_DESCRIPTOR");
    println!("cargo:rerun-if-changed={descriptor}");
    let harness = env::var("BENCH_HARNESS").unwrap();
    println!("cargo:rerun-if-changed={harness}/libharness.a");
    println!("cargo:rustc-link-search=native={harness}");
    println!("cargo:rustc-link-lib=static=harness");

    fs::create_dir_all(out.join("prost")).unwrap();
    prost_build::Config::new()
        .out_dir(out.join("prost"))
        .bytes(["."])
        .skip_protoc_run()
        .file_descriptor_set_path(&descriptor)
        .compile_protos(&["bench_pb.proto"], &["."])
        .unwrap();
    pbjson_build::Builder::new()
        .out_dir(out.join("prost"))
        .register_descriptors(&fs::read(&descriptor).unwrap())
        .unwrap()
        .build(&[".bench.pb.v1"])
        .unwrap();

    fs::create_dir_all(out.join("buffa")).unwrap();
    buffa_build::Config::new()
        .out_dir(out.join("buffa"))
        .files(&["bench_pb.proto"])
        .descriptor_set(&descriptor)
        .generate_json(true)
        .include_file("include.rs")
        .compile()
        .unwrap();
}
