locals {
  # The kinds are named by how they begin, so that a new one travels too, and calls that CloudTrail records do not.
  config_kinds = {
    compliance = ["Config Rules", "Config Configuration Snapshot", "Config Configuration History"]
    all        = ["Config "]
    none       = []
  }

  kinds = concat(
    var.forward_health ? ["AWS Health"] : [],
    var.forward_alarms ? ["CloudWatch Alarm"] : [],
    local.config_kinds[var.forward_config],
  )
}

resource "aws_cloudwatch_event_rule" "rule" {
  name        = local.name
  description = "Sends AWS Health, CloudWatch alarms and AWS Config to the collector"

  event_pattern = jsonencode({
    source        = ["aws.health", "aws.cloudwatch", "aws.config"]
    "detail-type" = [for kind in local.kinds : { prefix = kind }]
  })
}

resource "aws_cloudwatch_event_target" "collector" {
  target_id = "collector"
  rule      = aws_cloudwatch_event_rule.rule.name
  arn       = var.collector_bus_arn
  # A bus that lets an organization in wants to know who comes, so the rule comes with a role.
  role_arn = aws_iam_role.rule.arn

  # Where the collector does not answer it tries again, for a day, and then keeps the event. What is refused is kept at once.
  retry_policy {
    maximum_retry_attempts       = 185
    maximum_event_age_in_seconds = 24 * 60 * 60
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters.arn
  }

  # EventBridge does not repeat what a policy refuses.
  depends_on = [aws_iam_role_policy.rule, aws_sqs_queue_policy.dead_letters]
}

# Its name has an ending of its own: IAM is one for all Regions of an account, and each of them has a forwarder.
resource "aws_iam_role" "rule" {
  name_prefix = "${local.name}-"
  description = "Lets the rule ${local.name} put events on the bus of the collector"
  tags        = local.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { ArnEquals = { "aws:SourceArn" = aws_cloudwatch_event_rule.rule.arn } }
    }]
  })
}

resource "aws_iam_role_policy" "rule" {
  name = "forward"
  role = aws_iam_role.rule.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "PutOnTheBusOfTheCollector"
      Effect   = "Allow"
      Action   = "events:PutEvents"
      Resource = var.collector_bus_arn
    }]
  })
}
