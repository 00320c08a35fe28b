output "bus_arn" {
  description = "For collector_bus_arn of the forwarders."
  value       = aws_cloudwatch_event_bus.bus.arn
}

output "archive_arn" {
  description = "For \"aws events start-replay --event-source-arn\". The destination is the bus."
  value       = aws_cloudwatch_event_archive.archive.arn
}

output "key_alias" {
  description = "For \"healthevents encrypt-url --key-id\"."
  value       = aws_kms_alias.key.name
}

output "encryption_context" {
  description = "For \"healthevents encrypt-url --encryption-context\"."
  value       = "LambdaFunctionName=${var.name}"
}

output "topic_arn" {
  description = "For alarms of this account and Region that no forwarder carries. null with fifo."
  value       = one(aws_sns_topic.notifications[*].arn)
}

output "queue_url" {
  description = "What waits for the function."
  value       = aws_sqs_queue.queue.url
}

output "dead_letters_url" {
  description = "What the function could not deliver."
  value       = aws_sqs_queue.dead_letters.url
}

output "undelivered_url" {
  description = "What did not reach the queue."
  value       = aws_sqs_queue.undelivered.url
}

output "log_group_name" {
  description = "What the function says."
  value       = aws_cloudwatch_log_group.function.name
}
