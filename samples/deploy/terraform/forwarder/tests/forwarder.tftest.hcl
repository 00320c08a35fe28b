# What travels, who may carry it, and where what fails is kept: the policies that resources really have, to the letter.
# Plans, offline: the provider is the real one, and asks nobody. ARNs are known here, as they are after an apply, or the policies that hold
# them would not be. "none" is a policy that nobody gave: a queue could have one beside the resource that is looked at.

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

override_resource {
  target          = aws_cloudwatch_event_rule.rule
  override_during = plan

  values = {
    arn = "arn:aws:events:eu-west-1:444455556666:rule/healthevents-forwarder"
  }
}

override_resource {
  target          = aws_iam_role.rule
  override_during = plan

  values = {
    id            = "forwarder-role"
    arn           = "arn:aws:iam::444455556666:role/forwarder-role"
    inline_policy = []
  }
}

override_resource {
  target          = aws_sqs_queue.dead_letters
  override_during = plan

  values = {
    arn    = "arn:aws:sqs:eu-west-1:444455556666:dead-letters"
    url    = "https://sqs.eu-west-1.amazonaws.com/444455556666/dead-letters"
    name   = "dead-letters"
    policy = "none"
  }
}

variables {
  collector_bus_arn = "arn:aws:events:eu-central-1:111122223333:event-bus/healthevents-collector"
}

run "defaults" {
  command = plan

  assert {
    condition = jsondecode(aws_cloudwatch_event_rule.rule.event_pattern) == {
      source = ["aws.health", "aws.cloudwatch", "aws.config"]
      "detail-type" = [
        { prefix = "AWS Health" },
        { prefix = "CloudWatch Alarm" },
        { prefix = "Config Rules" },
        { prefix = "Config Configuration Snapshot" },
        { prefix = "Config Configuration History" },
      ]
    }
    error_message = "Health, alarms and the verdicts of AWS Config travel."
  }

  assert {
    condition = (
      aws_cloudwatch_event_target.collector.arn == var.collector_bus_arn &&
      aws_cloudwatch_event_target.collector.role_arn == aws_iam_role.rule.arn
    )
    error_message = "The rule comes to the bus of the collector with its role."
  }

  assert {
    condition = (
      aws_cloudwatch_event_target.collector.retry_policy[0].maximum_retry_attempts == 185 &&
      aws_cloudwatch_event_target.collector.retry_policy[0].maximum_event_age_in_seconds == 86400 &&
      [for kept in aws_cloudwatch_event_target.collector.dead_letter_config : kept.arn] == [aws_sqs_queue.dead_letters.arn]
    )
    error_message = "It tries again for a day, and then keeps what did not arrive."
  }

  assert {
    condition = jsondecode(aws_iam_role.rule.assume_role_policy) == {
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sts:AssumeRole"
        Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:events:eu-west-1:444455556666:rule/healthevents-forwarder" } }
      }]
    }
    error_message = "This rule alone takes the role."
  }

  assert {
    condition = aws_iam_role_policy.rule.role == aws_iam_role.rule.id && jsondecode(aws_iam_role_policy.rule.policy) == {
      Version = "2012-10-17"
      Statement = [{
        Sid      = "PutOnTheBusOfTheCollector"
        Effect   = "Allow"
        Action   = "events:PutEvents"
        Resource = "arn:aws:events:eu-central-1:111122223333:event-bus/healthevents-collector"
      }]
    }
    error_message = "The role may do one thing, on one resource."
  }

  assert {
    condition = aws_sqs_queue_policy.dead_letters.queue_url == aws_sqs_queue.dead_letters.url && jsondecode(aws_sqs_queue_policy.dead_letters.policy) == {
      Version = "2012-10-17"
      Statement = [{
        Sid       = "Rule"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = "arn:aws:sqs:eu-west-1:444455556666:dead-letters"
        Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:events:eu-west-1:444455556666:rule/healthevents-forwarder" } }
      }]
    }
    error_message = "This rule alone sends to the dead-letter queue."
  }

  assert {
    condition     = aws_sqs_queue.dead_letters.policy == "none" && length(aws_iam_role.rule.inline_policy) == 0
    error_message = "Queue and role have no policy beside those above."
  }

  assert {
    condition     = aws_sqs_queue.dead_letters.sqs_managed_sse_enabled && aws_sqs_queue.dead_letters.message_retention_seconds == 1209600
    error_message = "What did not arrive is encrypted, and kept for 14 days."
  }

  assert {
    condition = (
      aws_cloudwatch_metric_alarm.dead_letters.metric_name == "ApproximateNumberOfMessagesVisible" &&
      aws_cloudwatch_metric_alarm.dead_letters.dimensions == tomap({ QueueName = aws_sqs_queue.dead_letters.name })
    )
    error_message = "One alarm watches the dead-letter queue."
  }

  assert {
    condition = toset([
      for query in aws_cloudwatch_metric_alarm.rule.metric_query :
      query.return_data ? query.expression : "${query.metric[0].metric_name} of ${query.metric[0].dimensions.RuleName}"
      ]) == toset([
      "SUM(METRICS())",
      "FailedInvocations of healthevents-forwarder",
      "InvocationsFailedToBeSentToDlq of healthevents-forwarder",
    ])
    error_message = "The other watches the rule."
  }

  assert {
    condition = alltrue([
      for alarm in [aws_cloudwatch_metric_alarm.dead_letters, aws_cloudwatch_metric_alarm.rule] :
      alarm.threshold == 0 && alarm.comparison_operator == "GreaterThanThreshold" &&
      alarm.alarm_actions == null && alarm.ok_actions == null
    ])
    error_message = "Without a topic the rule alone carries both."
  }

  assert {
    condition     = output.dead_letters_url == "https://sqs.eu-west-1.amazonaws.com/444455556666/dead-letters"
    error_message = "The output says where the dead letters are."
  }
}

run "told_by_a_topic" {
  command = plan

  variables {
    operator_topic_arn = "arn:aws:sns:eu-west-1:444455556666:operators"
  }

  assert {
    condition = alltrue([
      for alarm in [aws_cloudwatch_metric_alarm.dead_letters, aws_cloudwatch_metric_alarm.rule] :
      alarm.alarm_actions == toset([var.operator_topic_arn]) && alarm.ok_actions == toset([var.operator_topic_arn])
    ])
    error_message = "The topic hears of both alarms, and when they are over."
  }
}

run "all_of_config" {
  command = plan

  variables {
    forward_health = false
    forward_config = "all"
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.rule.event_pattern)["detail-type"] == [{ prefix = "CloudWatch Alarm" }, { prefix = "Config " }]
    error_message = "Alarms and all of AWS Config travel."
  }
}

run "only_health" {
  command = plan

  variables {
    forward_alarms = false
    forward_config = "none"
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.rule.event_pattern)["detail-type"] == [{ prefix = "AWS Health" }]
    error_message = "AWS Health travels alone."
  }
}

run "nothing" {
  command         = plan
  expect_failures = [var.forward_config]

  variables {
    forward_health = false
    forward_alarms = false
    forward_config = "none"
  }
}

run "another_arn" {
  command         = plan
  expect_failures = [var.collector_bus_arn]

  variables {
    collector_bus_arn = "arn:aws:sns:eu-central-1:111122223333:healthevents-collector"
  }
}

run "unknown_choice" {
  command         = plan
  expect_failures = [var.forward_config]

  variables {
    forward_config = "some"
  }
}

run "another_topic" {
  command         = plan
  expect_failures = [var.operator_topic_arn]

  variables {
    operator_topic_arn = "arn:aws:sns:eu-west-1:444455556666:operators.fifo"
  }
}

# What nobody looks at could be anything. So the files are read, and who adds something adds it here, and says above what must be true of it.
run "nothing_else" {
  command = plan

  assert {
    condition = toset(flatten([
      for name in fileset(path.module, "*.tf") :
      [for labels in regexall("(?m)^\\s*resource\\s+\"?(\\w+)\"?\\s+\"?(\\w+)", file("${path.module}/${name}")) : join(".", labels)]
      ])) == toset([
      "aws_cloudwatch_event_rule.rule",
      "aws_cloudwatch_event_target.collector",
      "aws_cloudwatch_metric_alarm.dead_letters",
      "aws_cloudwatch_metric_alarm.rule",
      "aws_iam_role.rule",
      "aws_iam_role_policy.rule",
      "aws_sqs_queue.dead_letters",
      "aws_sqs_queue_policy.dead_letters",
    ])
    error_message = "Each resource is looked at by a test."
  }

  assert {
    condition = flatten([
      for name in fileset(path.module, "*.tf") : flatten(regexall("(?m)^\\s*output\\s+\"?(\\w+)", file("${path.module}/${name}")))
    ]) == ["dead_letters_url"]
    error_message = "Each output is looked at by a test."
  }

  assert {
    condition = toset(flatten([
      for name in fileset(path.module, "*.tf") : [
        for labels in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\" \\{(?:\\n  .*|\\n)*?\\n  lifecycle \\{\\n    prevent_destroy = true\\n", file("${path.module}/${name}")) :
        join(".", labels)
      ]
      ])) == toset([
      "aws_sqs_queue.dead_letters",
    ])
    error_message = "What may hold the only copy of an event is not destroyed."
  }

  assert {
    condition = (
      length(fileset(path.module, "*.tf.json")) == 0 &&
      alltrue([for name in fileset(path.module, "*.tf") : length(regexall("(?m)^\\s*module\\s|managed_policy_arns", file("${path.module}/${name}"))) == 0])
    )
    error_message = "Nothing is made, and nothing allowed to a role, in another way."
  }
}
