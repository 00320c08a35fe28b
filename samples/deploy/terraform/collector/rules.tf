locals {
  rules = {
    health = {
      description = "AWS Health of all accounts"
      group       = var.health_group
      pattern     = { source = ["aws.health"] }
    }

    alarms = {
      description = "CloudWatch alarms of all accounts, without those that only steer auto scaling"
      group       = var.alarms_group
      # Target tracking makes alarms of its own. They change all day, are changed all day, and there is nothing to do about them.
      pattern = {
        source = ["aws.cloudwatch"]
        detail = { alarmName = [{ "anything-but" = { prefix = "TargetTracking-" } }] }
      }
    }

    config = {
      description = "AWS Config of all accounts. The forwarders choose what of it travels."
      group       = var.config_group
      pattern     = { source = ["aws.config"] }
    }
  }
}

resource "aws_cloudwatch_event_rule" "rule" {
  for_each = local.rules

  name           = "${var.name}-${each.key}"
  description    = each.value.description
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  event_pattern  = jsonencode(each.value.pattern)
}

resource "aws_cloudwatch_event_target" "queue" {
  for_each = local.rules

  target_id      = "queue"
  rule           = aws_cloudwatch_event_rule.rule[each.key].name
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  arn            = aws_sqs_queue.queue.arn

  # Without a group a FIFO queue takes nothing.
  dynamic "sqs_target" {
    for_each = local.is_fifo ? [each.value.group] : []

    content {
      message_group_id = sqs_target.value
    }
  }

  # Where the queue does not answer it tries again, for a day, and then keeps the event. What is refused is kept at once.
  retry_policy {
    maximum_retry_attempts       = 185
    maximum_event_age_in_seconds = 24 * 60 * 60
  }

  dead_letter_config {
    arn = aws_sqs_queue.undelivered.arn
  }

  # EventBridge does not repeat what a policy refuses.
  depends_on = [aws_sqs_queue_policy.queue, aws_sqs_queue_policy.undelivered]
}
