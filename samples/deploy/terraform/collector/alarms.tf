# By email, because chat may be what is broken.

resource "aws_sns_topic" "operators" {
  name              = "${var.name}-operators"
  kms_master_key_id = aws_kms_key.operators.arn
  tags              = local.tags
}

resource "aws_sns_topic_policy" "operators" {
  arn = aws_sns_topic.operators.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AlarmsOfThisAccount"
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.operators.arn
      Condition = local.this_account
    }]
  })
}

resource "aws_sns_topic_subscription" "operators" {
  topic_arn      = aws_sns_topic.operators.arn
  protocol       = "email"
  endpoint       = var.operator_email
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.undelivered.arn })

  # SNS does not repeat what a policy refuses.
  depends_on = [aws_sqs_queue_policy.undelivered]
}

locals {
  alarms = {
    dead_letters = {
      name        = "${var.name} could not deliver"
      description = "Events wait in ${aws_sqs_queue.dead_letters.name}. The log of the function says why. Then move them back to the queue."
      namespace   = "AWS/SQS"
      metric      = "ApproximateNumberOfMessagesVisible"
      dimensions  = { QueueName = aws_sqs_queue.dead_letters.name }
      statistic   = "Maximum"
      threshold   = 0
    }

    undelivered = {
      name        = "${var.name} did not reach the queue"
      description = "Events wait in ${aws_sqs_queue.undelivered.name}. Their attribute ERROR_CODE says why."
      namespace   = "AWS/SQS"
      metric      = "ApproximateNumberOfMessagesVisible"
      dimensions  = { QueueName = aws_sqs_queue.undelivered.name }
      statistic   = "Maximum"
      threshold   = 0
    }

    age = {
      name        = "${var.name} is late"
      description = "An event has waited for more than ten minutes, after two tries or without any. No room takes it, there is no address yet, or too much comes at once."
      namespace   = "AWS/SQS"
      metric      = "ApproximateAgeOfOldestMessage"
      dimensions  = { QueueName = aws_sqs_queue.queue.name }
      statistic   = "Maximum"
      # Between the second try and the third. In a standard queue an event that was received three times no longer counts in this metric.
      threshold = 600
    }

    errors = {
      name        = "${var.name} fails"
      description = "The function cannot start, or runs into its timeout. The log ${aws_cloudwatch_log_group.function.name} says why."
      namespace   = "AWS/Lambda"
      metric      = "Errors"
      dimensions  = { FunctionName = aws_lambda_function.function.function_name }
      statistic   = "Sum"
      threshold   = 0
    }

    throttles = {
      name        = "${var.name} is throttled"
      description = "Other functions of the account use up its concurrency, or somebody has reserved less for this one than its queue asks for."
      namespace   = "AWS/Lambda"
      metric      = "Throttles"
      dimensions  = { FunctionName = aws_lambda_function.function.function_name }
      statistic   = "Sum"
      threshold   = 0
    }
  }

  # What EventBridge says of a rule that could not hand over an event, by the ending of the id in the alarm.
  rule_metrics = {
    ""   = "FailedInvocations"
    Lost = "InvocationsFailedToBeSentToDlq"
  }

  rule_failures = merge([
    for ending, metric in local.rule_metrics : {
      for key, rule in aws_cloudwatch_event_rule.rule : "${key}${ending}" => { metric = metric, rule = rule.name }
    }
  ]...)
}

resource "aws_cloudwatch_metric_alarm" "alarm" {
  for_each = local.alarms

  alarm_name          = each.value.name
  alarm_description   = each.value.description
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic
  period              = 300
  evaluation_periods  = 1
  threshold           = each.value.threshold
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.operators.arn]
  ok_actions          = [aws_sns_topic.operators.arn]
}

# One alarm for the three rules. EventBridge sends these metrics only where they are not zero, so an unknown one adds nothing.
resource "aws_cloudwatch_metric_alarm" "rules" {
  alarm_name          = "${var.name} rules fail"
  alarm_description   = "A rule could not hand an event to the queue, or not even to ${aws_sqs_queue.undelivered.name}. Then only a replay of the archive brings it back."
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.operators.arn]
  ok_actions          = [aws_sns_topic.operators.arn]

  metric_query {
    id          = "failed"
    label       = "Events that a rule could not hand over"
    expression  = "SUM(METRICS())"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = local.rule_failures

    content {
      id          = metric_query.key
      return_data = false

      metric {
        namespace   = "AWS/Events"
        metric_name = metric_query.value.metric
        stat        = "Sum"
        period      = 300

        dimensions = {
          EventBusName = aws_cloudwatch_event_bus.bus.name
          RuleName     = metric_query.value.rule
        }
      }
    }
  }
}
