// Package coderws keeps cases about github.com/coder/websocket.
package coderws

import (
	"context"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"example.test/egress/model"
)

func bugWrite(ctx context.Context, p model.Patient) error {
	conn, _, err := websocket.Dial(ctx, "wss://live.stranger.example/feed", nil)
	if err != nil {
		return err
	}
	if err := wsjson.Write(ctx, conn, p); err != nil { // want:phiegress
		return err
	}
	return conn.Write(ctx, websocket.MessageText, []byte(p.Name)) // want:phiegress
}

func safeWrite(ctx context.Context, p model.Patient) error {
	conn, _, err := websocket.Dial(ctx, "ws://localhost:8080/feed", nil)
	if err != nil {
		return err
	}
	return wsjson.Write(ctx, conn, p)
}
