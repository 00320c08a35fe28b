# The rule carries these alarms too, but not where the rule itself is what fails: then the room does not hear of it, and an alarm that
# stays in ALARM says nothing a second time. Hence the topic.

locals {
  operators = var.operator_topic_arn == "" ? null : [var.operator_topic_arn]
}

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
  alarm_actions       = local.operators
  ok_actions          = local.operators
}

# EventBridge sends these metrics only where they are not zero, so an unknown one adds nothing.
resource "aws_cloudwatch_metric_alarm" "rule" {
  alarm_name          = "${local.name} rule fails"
  alarm_description   = "The rule could not hand an event to the bus of the collector, or not even to the dead letters. Then it is lost."
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.operators
  ok_actions          = local.operators

  metric_query {
    id          = "failing"
    label       = "Events that the rule could not hand over"
    expression  = "SUM(METRICS())"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = {
      failed = "FailedInvocations"
      lost   = "InvocationsFailedToBeSentToDlq"
    }

    content {
      id          = metric_query.key
      return_data = false

      metric {
        namespace   = "AWS/Events"
        metric_name = metric_query.value
        stat        = "Sum"
        period      = 300
        dimensions  = { RuleName = aws_cloudwatch_event_rule.rule.name }
      }
    }
  }
}
