# What travels, who may carry it, and where what fails is kept.
# Plans, offline: the provider is the real one, and asks nobody. ARNs are known here, as they are after an apply.

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
  values          = { arn = "arn:aws:events:eu-west-1:444455556666:rule/forwarder" }
}

override_resource {
  target          = aws_iam_role.rule
  override_during = plan
  values          = { arn = "arn:aws:iam::444455556666:role/forwarder" }
}

override_resource {
  target          = aws_sqs_queue.dead_letters
  override_during = plan
  values          = { arn = "arn:aws:sqs:eu-west-1:444455556666:dead-letters", name = "dead-letters" }
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
      aws_cloudwatch_event_target.collector.dead_letter_config[0].arn == aws_sqs_queue.dead_letters.arn
    )
    error_message = "It tries again for a day, and then keeps what did not arrive."
  }

  assert {
    condition = [for statement in data.aws_iam_policy_document.rule.statement :
      "${join(",", statement.actions)} ${join(",", statement.resources)}"
    ] == ["events:PutEvents ${var.collector_bus_arn}"]
    error_message = "The role may do one thing, on one resource."
  }

  assert {
    condition = alltrue([for document in [data.aws_iam_policy_document.assume, data.aws_iam_policy_document.dead_letters] :
      one(one(document.statement).principals).identifiers == toset(["events.amazonaws.com"]) &&
      one(one(document.statement).condition).test == "ArnEquals" &&
      one(one(document.statement).condition).variable == "aws:SourceArn" &&
      one(one(one(document.statement).condition).values) == aws_cloudwatch_event_rule.rule.arn
    ])
    error_message = "This rule alone takes the role, and sends to the dead-letter queue."
  }

  assert {
    condition     = one(data.aws_iam_policy_document.dead_letters.statement).resources == toset([aws_sqs_queue.dead_letters.arn])
    error_message = "The policy is about the dead-letter queue."
  }

  assert {
    condition     = aws_sqs_queue.dead_letters.sqs_managed_sse_enabled && aws_sqs_queue.dead_letters.message_retention_seconds == 1209600
    error_message = "What did not arrive is encrypted, and kept for 14 days."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.dead_letters.dimensions == tomap({ QueueName = aws_sqs_queue.dead_letters.name })
    error_message = "The alarm watches the dead-letter queue."
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
