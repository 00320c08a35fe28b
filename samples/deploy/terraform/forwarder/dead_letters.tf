# What the collector did not take for a day, or refused. It may hold the only copy of an event, and an empty one costs nothing, so it is
# not destroyed: the README says how to leave it behind. Its name has an ending of its own, or the next one would find it taken.
resource "aws_sqs_queue" "dead_letters" {
  name_prefix               = "${local.name}-"
  sqs_managed_sse_enabled   = true
  message_retention_seconds = 14 * 24 * 60 * 60
  tags                      = local.tags

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue_policy" "dead_letters" {
  queue_url = aws_sqs_queue.dead_letters.url
  policy    = data.aws_iam_policy_document.dead_letters.json
}

data "aws_iam_policy_document" "dead_letters" {
  statement {
    sid       = "Rule"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.dead_letters.arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_cloudwatch_event_rule.rule.arn]
    }
  }
}

# It has no actions: the rule carries it. Where the rule itself is what fails, it shows in the account only.
resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  alarm_name          = "${local.name} could not deliver"
  alarm_description   = "Events for the collector wait in a queue of this account. Their attribute ERROR_CODE says why."
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = aws_sqs_queue.dead_letters.name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  tags                = local.tags
}
