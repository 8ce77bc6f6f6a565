fn main() {
    let proto = std::env::var("INTEROP_PROTO").unwrap_or("../proto".into());
    println!("cargo:rerun-if-env-changed=INTEROP_PROTO");
    tonic_prost_build::configure()
        .compile_protos(&[format!("{proto}/grpc/testing/interop.proto")], &[proto])
        .unwrap();
}
