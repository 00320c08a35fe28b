output "collector" {
  description = "What the next steps ask for: the key, its context, and the queues."
  value       = module.collector
}
