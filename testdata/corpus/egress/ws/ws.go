// Package ws keeps cases about github.com/gorilla/websocket.
package ws

import (
	"github.com/gorilla/websocket"

	"example.test/egress/model"
)

func bugWrite(p model.Patient) error {
	conn, _, err := websocket.DefaultDialer.Dial("wss://live.stranger.example/feed", nil)
	if err != nil {
		return err
	}
	return conn.WriteMessage(websocket.TextMessage, []byte(p.Name)) // want:phiegress
}

func safeWrite(p model.Patient) error {
	conn, _, err := websocket.DefaultDialer.Dial("wss://localhost/feed", nil)
	if err != nil {
		return err
	}
	return conn.WriteJSON(p)
}
