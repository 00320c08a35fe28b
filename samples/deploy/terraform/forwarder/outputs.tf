output "dead_letters_url" {
  description = "What did not reach the collector."
  value       = aws_sqs_queue.dead_letters.url
}
