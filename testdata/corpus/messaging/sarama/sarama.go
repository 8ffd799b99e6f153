// Package sarama keeps cases about github.com/IBM/sarama.
package sarama

import (
	"encoding/json"

	"github.com/IBM/sarama"

	"example.test/messaging/model"
)

func bugValue(producer sarama.SyncProducer, p model.Patient) error {
	value, err := json.Marshal(p)
	if err != nil {
		return err
	}
	_, _, err = producer.SendMessage(&sarama.ProducerMessage{Topic: "visits", Value: sarama.ByteEncoder(value)}) // want:phistore
	return err
}

func bugKey(producer sarama.SyncProducer, p model.Patient) {
	producer.SendMessage(&sarama.ProducerMessage{Topic: "visits", Key: sarama.StringEncoder(p.SSN)}) // want:phistore
}

func bugAsync(producer sarama.AsyncProducer, p model.Patient) {
	producer.Input() <- &sarama.ProducerMessage{Topic: "visits", Value: sarama.StringEncoder(p.Name)} // want:phistore
}

func bugHeader(producer sarama.SyncProducer, p model.Patient) {
	m := &sarama.ProducerMessage{Topic: "visits"}
	m.Headers = append(m.Headers, sarama.RecordHeader{Key: []byte("ssn"), Value: []byte(p.SSN)})
	producer.SendMessages([]*sarama.ProducerMessage{m}) // want:phistore
}

func safeValue(producer sarama.SyncProducer, p model.Patient) {
	producer.SendMessage(&sarama.ProducerMessage{Topic: "visits", Key: sarama.StringEncoder(p.ID), Value: sarama.StringEncoder(p.Clinic)})
}
