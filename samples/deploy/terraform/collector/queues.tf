# A queue may hold the only copy of an event, and an empty one costs nothing. So none is destroyed. The README says how to leave one
# behind, and how to change queue_type.

resource "aws_sqs_queue" "queue" {
  name       = "${var.name}-events${local.suffix}"
  fifo_queue = local.is_fifo
  # Each event has an id within its content. EventBridge gives none beside it.
  content_based_deduplication = local.is_fifo
  kms_master_key_id           = aws_kms_key.key.arn
  message_retention_seconds   = local.queue_retention_seconds
  # Six times, as Lambda asks: a message must not come again while its function may still work on it.
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

# What did not even reach the queue, and mails that could not be sent. EventBridge wants a standard queue here. It does not use the key:
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
  policy    = data.aws_iam_policy_document.send["queue"].json
}

resource "aws_sqs_queue_policy" "undelivered" {
  queue_url = aws_sqs_queue.undelivered.url
  policy    = data.aws_iam_policy_document.send["undelivered"].json
}

data "aws_iam_policy_document" "send" {
  for_each = {
    queue = {
      arn    = aws_sqs_queue.queue.arn
      topics = aws_sns_topic.notifications[*].arn
    }

    undelivered = {
      arn    = aws_sqs_queue.undelivered.arn
      topics = concat(aws_sns_topic.notifications[*].arn, [aws_sns_topic.operators.arn])
    }
  }

  statement {
    sid       = "Rules"
    actions   = ["sqs:SendMessage"]
    resources = [each.value.arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [for rule in aws_cloudwatch_event_rule.rule : rule.arn]
    }
  }

  dynamic "statement" {
    for_each = length(each.value.topics) > 0 ? [each.value.topics] : []

    content {
      sid       = "Topics"
      actions   = ["sqs:SendMessage"]
      resources = [each.value.arn]

      principals {
        type        = "Service"
        identifiers = ["sns.amazonaws.com"]
      }

      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = statement.value
      }
    }
  }
}
