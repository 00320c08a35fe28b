locals {
  rules = {
    health = {
      description = "AWS Health of all accounts"
      room        = var.health_room
      pattern     = jsonencode({ source = ["aws.health"] })
    }

    alarms = {
      description = "CloudWatch alarms of all accounts, without those that only steer auto scaling"
      room        = var.alarms_room
      # Target tracking makes alarms of its own. They change all day, are changed all day, and there is nothing to do about them.
      pattern = jsonencode({
        source = ["aws.cloudwatch"]
        detail = { alarmName = [{ "anything-but" = { prefix = "TargetTracking-" } }] }
      })
    }

    config = {
      description = "AWS Config of all accounts. The forwarders choose what of it travels."
      room        = var.config_room
      pattern     = jsonencode({ source = ["aws.config"] })
    }
  }
}

resource "aws_cloudwatch_event_rule" "rule" {
  for_each = local.rules

  name           = "${var.name}-${each.key}"
  description    = each.value.description
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  event_pattern  = each.value.pattern
  tags           = local.tags
}

resource "aws_cloudwatch_event_target" "queue" {
  for_each = local.rules

  target_id      = "queue"
  rule           = aws_cloudwatch_event_rule.rule[each.key].name
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  arn            = aws_sqs_queue.queue.arn

  # Without a group a FIFO queue takes nothing.
  dynamic "sqs_target" {
    for_each = local.is_fifo ? [each.value.room] : []

    content {
      message_group_id = sqs_target.value
    }
  }

  # For a day it tries again what the queue does not take, and then keeps it.
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
