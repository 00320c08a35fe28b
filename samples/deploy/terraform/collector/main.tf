# Collects AWS Health events, CloudWatch alarms and AWS Config notifications of an organization on an event bus, and posts them to Slack,
# Google Chat or both. The same resources as collector.yaml. Each file has one subject:
#
#   key.tf          the key of the addresses, the queues, the topic and the log, and that of the operators
#   bus.tf          what the accounts of the organization send
#   rules.tf        from the bus to the queue
#   topic.tf        for alarms of this account that the forwarder does not carry
#   queues.tf       what waits for the function, and what was not delivered
#   function.tf     from the queue to the rooms
#   environment.tf  the settings of the function
#   alarms.tf       who is told when this itself fails

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  # Not "name", which version 6 of the provider deprecates.
  region = data.aws_region.current.id

  is_fifo = var.queue_type == "fifo"
  # SQS wants it at the end of the name of a FIFO queue.
  suffix = local.is_fifo ? ".fifo" : ""

  # The longest that SQS keeps a message.
  queue_retention_seconds = 14 * 24 * 60 * 60

  # Other tags come from the default_tags of the provider.
  tags = { application = var.name }
}
