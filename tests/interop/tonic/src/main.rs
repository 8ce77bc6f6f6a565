// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The connect-c authors

//! The streams of gRPC's interop service on tonic, whose HTTP/2 counts small DATA
//! frames: `interop-tonic serve PORT`, `interop-tonic many_down|many_up URL COUNT`.

use std::error::Error;

use tokio_stream::{Stream, StreamExt};
use tonic::{Request, Response, Status, Streaming, transport::Server};

pub mod proto {
    tonic::include_proto!("grpc.testing");
}

use proto::test_service_client::TestServiceClient;
use proto::test_service_server::{TestService, TestServiceServer};
use proto::{
    Empty, Payload, ResponseParameters, SimpleRequest, SimpleResponse, StreamingInputCallRequest,
    StreamingInputCallResponse, StreamingOutputCallRequest, StreamingOutputCallResponse,
};

type Answers = Box<dyn Stream<Item = Result<StreamingOutputCallResponse, Status>> + Send + Unpin>;

fn payload(size: i32) -> Option<Payload> {
    Some(Payload { r#type: 0, body: vec![0; size as usize] })
}

struct Testing;

#[tonic::async_trait]
impl TestService for Testing {
    type StreamingOutputCallStream = Answers;
    type FullDuplexCallStream = Answers;

    async fn empty_call(&self, _: Request<Empty>) -> Result<Response<Empty>, Status> {
        Ok(Response::new(Empty {}))
    }

    async fn unary_call(
        &self,
        request: Request<SimpleRequest>,
    ) -> Result<Response<SimpleResponse>, Status> {
        Ok(Response::new(SimpleResponse { payload: payload(request.get_ref().response_size) }))
    }

    async fn streaming_output_call(
        &self,
        request: Request<StreamingOutputCallRequest>,
    ) -> Result<Response<Answers>, Status> {
        let params = request.into_inner().response_parameters.into_iter();
        Ok(Response::new(Box::new(tokio_stream::iter(
            params.map(|p| Ok(StreamingOutputCallResponse { payload: payload(p.size) })),
        ))))
    }

    async fn streaming_input_call(
        &self,
        request: Request<Streaming<StreamingInputCallRequest>>,
    ) -> Result<Response<StreamingInputCallResponse>, Status> {
        let mut requests = request.into_inner();
        let mut sum = 0;
        while let Some(one) = requests.message().await? {
            sum += one.payload.map_or(0, |p| p.body.len());
        }
        Ok(Response::new(StreamingInputCallResponse { aggregated_payload_size: sum as i32 }))
    }

    async fn full_duplex_call(
        &self,
        _: Request<Streaming<StreamingOutputCallRequest>>,
    ) -> Result<Response<Answers>, Status> {
        Err(Status::unimplemented("not asked for"))
    }

    async fn unimplemented_call(&self, _: Request<Empty>) -> Result<Response<Empty>, Status> {
        Err(Status::unimplemented("as it says"))
    }
}

async fn many_down(url: String, count: i32) -> Result<i32, Box<dyn Error>> {
    let response_parameters =
        (0..count).map(|_| ResponseParameters { size: 1, ..Default::default() }).collect();
    let request = StreamingOutputCallRequest { response_parameters, ..Default::default() };
    let mut client = TestServiceClient::connect(url).await?;
    let mut answers = client.streaming_output_call(request).await?.into_inner();
    let mut got = 0;
    while let Some(one) = answers.message().await? {
        got += one.payload.map_or(0, |p| p.body.len() as i32);
    }
    Ok(got)
}

async fn many_up(url: String, count: i32) -> Result<i32, Box<dyn Error>> {
    let requests = tokio_stream::iter(0..count)
        .map(|_| StreamingInputCallRequest { payload: payload(1), expect_compressed: None });
    let mut client = TestServiceClient::connect(url).await?;
    Ok(client.streaming_input_call(requests).await?.into_inner().aggregated_payload_size)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args[0] == "serve" {
        let address = format!("127.0.0.1:{}", args[1]).parse()?;
        println!("listens on {address}");
        Server::builder().add_service(TestServiceServer::new(Testing)).serve(address).await?;
        return Ok(());
    }
    let count = args[2].parse()?;
    let got = match args[0].as_str() {
        "many_down" => many_down(args[1].clone(), count).await?,
        _ => many_up(args[1].clone(), count).await?,
    };
    println!("{got} of {count}");
    std::process::exit((got != count) as i32)
}
