// Package slack keeps cases about github.com/slack-go/slack.
package slack

import (
	"github.com/slack-go/slack"

	"example.test/egress/model"
)

func bugPost(api *slack.Client, p model.Patient) {
	api.PostMessage("C1", slack.MsgOptionText("admitted "+p.Name, false)) // want:phiegress
}

func bugHook(p model.Patient) {
	slack.PostWebhook("https://hooks.slack.com/services/x", &slack.WebhookMessage{Text: p.Name}) // want:phiegress
}

func safePost(api *slack.Client, p model.Patient) {
	api.PostMessage("C1", slack.MsgOptionText("admitted at "+p.Clinic, false))
}
