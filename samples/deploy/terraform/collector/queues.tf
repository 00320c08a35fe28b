# A queue may hold the only copy of an event, and an empty one costs nothing. So none is destroyed. The README says how to leave one
# behind, and how to change queue_type.

resource "aws_sqs_queue" "queue" {
  name       = "${var.name}-events${local.suffix}"
  fifo_queue = local.is_fifo
  # Each event has an id within its content. EventBridge gives none beside it.
  content_based_deduplication = local.is_fifo
  kms_master_key_id           = aws_kms_key.key.arn
  message_retention_seconds   = local.queue_retention_seconds
  # Six times: a message must not come again while the function may still work on it.
  visibility_timeout_seconds = 6 * local.function_timeout_seconds
  tags                       = local.tags

  # An hour of a chat service that is down. What waits behind a failure in a FIFO group counts as received too.
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = 10
  })

  lifecycle {
    prevent_destroy = true
  }
}

# What the function could not deliver ten times. SQS moves it there by itself, so it needs no policy.
resource "aws_sqs_queue" "dead_letters" {
  name = "${var.name}-dead-letters${local.suffix}"
  # The dead-letter queue of a FIFO queue must be one too.
  fifo_queue                  = local.is_fifo
  content_based_deduplication = local.is_fifo
  kms_master_key_id           = aws_kms_key.key.arn
  message_retention_seconds   = local.queue_retention_seconds
  tags                        = local.tags

  lifecycle {
    prevent_destroy = true
  }
}

# What did not even reach the queue, and emails that could not be sent. EventBridge wants a standard queue here. It does not use the key:
# the key may be why.
resource "aws_sqs_queue" "undelivered" {
  name                      = "${var.name}-undelivered"
  sqs_managed_sse_enabled   = true
  message_retention_seconds = local.queue_retention_seconds
  tags                      = local.tags

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue_policy" "queue" {
  queue_url = aws_sqs_queue.queue.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Sid       = "Rules"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.queue.arn
        Condition = local.these_rules
      }],
      # None with fifo.
      [for topic in aws_sns_topic.notifications : {
        Sid       = "Topic"
        Effect    = "Allow"
        Principal = { Service = "sns.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.queue.arn
        Condition = { ArnEquals = { "aws:SourceArn" = topic.arn } }
      }],
    )
  })
}

resource "aws_sqs_queue_policy" "undelivered" {
  queue_url = aws_sqs_queue.undelivered.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Rules"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.undelivered.arn
        Condition = local.these_rules
      },
      {
        Sid       = "Topics"
        Effect    = "Allow"
        Principal = { Service = "sns.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.undelivered.arn
        Condition = { ArnEquals = { "aws:SourceArn" = concat([aws_sns_topic.operators.arn], aws_sns_topic.notifications[*].arn) } }
      },
    ]
  })
}

locals {
  these_rules = { ArnEquals = { "aws:SourceArn" = [for rule in aws_cloudwatch_event_rule.rule : rule.arn] } }
}
