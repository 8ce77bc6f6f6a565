// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The connect-c authors

// Command eliza-go serves ELIZA with connect-go, for our client to talk to. Its
// answers are simple, so that the test can say what they must be.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"connectrpc.com/connect"

	elizav1 "eliza-go/gen/connectrpc/eliza/v1"
	"eliza-go/gen/connectrpc/eliza/v1/elizav1connect"
)

type eliza struct{}

func (eliza) Say(_ context.Context, req *connect.Request[elizav1.SayRequest]) (*connect.Response[elizav1.SayResponse], error) {
	return connect.NewResponse(&elizav1.SayResponse{Sentence: "said: " + req.Msg.Sentence}), nil
}

func (eliza) Introduce(_ context.Context, req *connect.Request[elizav1.IntroduceRequest], stream *connect.ServerStream[elizav1.IntroduceResponse]) error {
	for i := range 3 {
		if err := stream.Send(&elizav1.IntroduceResponse{Sentence: fmt.Sprintf("%d %s", i, req.Msg.Name)}); err != nil {
			return err
		}
	}
	return nil
}

func (eliza) Converse(_ context.Context, stream *connect.BidiStream[elizav1.ConverseRequest, elizav1.ConverseResponse]) error {
	for {
		req, err := stream.Receive()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := stream.Send(&elizav1.ConverseResponse{Sentence: "heard: " + req.Sentence}); err != nil {
			return err
		}
	}
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("eliza listens on %s\n", listener.Addr())
	mux := http.NewServeMux()
	mux.Handle(elizav1connect.NewElizaServiceHandler(eliza{}))
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	protocols.SetUnencryptedHTTP2(true)
	server := &http.Server{Handler: mux, Protocols: protocols}
	log.Fatal(server.Serve(listener))
}
