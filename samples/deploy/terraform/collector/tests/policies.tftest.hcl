# Who may do what, what is encrypted, and where what fails is kept.
# Plans, offline. ARNs are known here, as they are after an apply.

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "111122223333" }
}

override_resource {
  target          = aws_kms_key.key
  override_during = plan
  values          = { arn = "arn:aws:kms:eu-west-1:111122223333:key/key" }
}

override_resource {
  target          = aws_cloudwatch_event_bus.bus
  override_during = plan
  values          = { arn = "arn:aws:events:eu-west-1:111122223333:event-bus/bus" }
}

override_resource {
  target          = aws_cloudwatch_event_rule.rule["health"]
  override_during = plan
  values          = { arn = "arn:aws:events:eu-west-1:111122223333:rule/bus/health" }
}

override_resource {
  target          = aws_cloudwatch_event_rule.rule["alarms"]
  override_during = plan
  values          = { arn = "arn:aws:events:eu-west-1:111122223333:rule/bus/alarms" }
}

override_resource {
  target          = aws_cloudwatch_event_rule.rule["config"]
  override_during = plan
  values          = { arn = "arn:aws:events:eu-west-1:111122223333:rule/bus/config" }
}

override_resource {
  target          = aws_sqs_queue.queue
  override_during = plan
  values          = { arn = "arn:aws:sqs:eu-west-1:111122223333:queue" }
}

override_resource {
  target          = aws_sqs_queue.dead_letters
  override_during = plan
  values          = { arn = "arn:aws:sqs:eu-west-1:111122223333:dead-letters" }
}

override_resource {
  target          = aws_sqs_queue.undelivered
  override_during = plan
  values          = { arn = "arn:aws:sqs:eu-west-1:111122223333:undelivered" }
}

override_resource {
  target          = aws_sns_topic.notifications
  override_during = plan
  values          = { arn = "arn:aws:sns:eu-west-1:111122223333:notifications" }
}

override_resource {
  target          = aws_sns_topic.operators
  override_during = plan
  values          = { arn = "arn:aws:sns:eu-west-1:111122223333:operators" }
}

override_resource {
  target          = aws_cloudwatch_log_group.function
  override_during = plan
  values          = { arn = "arn:aws:logs:eu-west-1:111122223333:log-group:function" }
}

variables {
  name            = "tells"
  organization_id = "o-exampleorgid"
  operator_email  = "operators@example.com"
  code_bucket     = "code"
  code_key        = "function-linux-arm64.zip"
}

# Each statement is compared as a line: who, may do what, on what, if.
run "standard" {
  command = plan

  assert {
    condition = {
      for name, document in {
        bus           = data.aws_iam_policy_document.bus
        queue         = data.aws_iam_policy_document.send["queue"]
        undelivered   = data.aws_iam_policy_document.send["undelivered"]
        notifications = data.aws_iam_policy_document.notifications[0]
        operators     = data.aws_iam_policy_document.operators
        } : name => join("\n", [for statement in document.statement : join("; ", [
          join(",", sort(flatten([for principal in statement.principals : tolist(principal.identifiers)]))),
          join(",", sort(statement.actions)),
          join(",", statement.resources),
          join(" and ", [for condition in statement.condition : "${condition.test} ${condition.variable} ${join(",", sort(condition.values))}"]),
      ])])
      } == {
      bus = "*; events:PutEvents; ${aws_cloudwatch_event_bus.bus.arn}; StringEquals aws:PrincipalOrgID o-exampleorgid"
      queue = chomp(<<-END
        events.amazonaws.com; sqs:SendMessage; ${aws_sqs_queue.queue.arn}; ArnEquals aws:SourceArn ${join(",", sort([for rule in aws_cloudwatch_event_rule.rule : rule.arn]))}
        sns.amazonaws.com; sqs:SendMessage; ${aws_sqs_queue.queue.arn}; ArnEquals aws:SourceArn ${aws_sns_topic.notifications[0].arn}
        END
      )
      undelivered = chomp(<<-END
        events.amazonaws.com; sqs:SendMessage; ${aws_sqs_queue.undelivered.arn}; ArnEquals aws:SourceArn ${join(",", sort([for rule in aws_cloudwatch_event_rule.rule : rule.arn]))}
        sns.amazonaws.com; sqs:SendMessage; ${aws_sqs_queue.undelivered.arn}; ArnEquals aws:SourceArn ${aws_sns_topic.notifications[0].arn},${aws_sns_topic.operators.arn}
        END
      )
      notifications = "cloudwatch.amazonaws.com,config.amazonaws.com; sns:Publish; ${aws_sns_topic.notifications[0].arn}; StringEquals aws:SourceAccount 111122223333"
      operators     = "cloudwatch.amazonaws.com; sns:Publish; ${aws_sns_topic.operators.arn}; StringEquals aws:SourceAccount 111122223333"
    }
    error_message = "Only the organization puts on the bus, only the rules and the topics send to the queues, and only this account publishes."
  }

  assert {
    condition = toset([for statement in data.aws_iam_policy_document.key.statement : join("; ", [
      join(",", sort(one(statement.principals).identifiers)),
      join(",", sort(statement.actions)),
      join(" and ", [for condition in statement.condition : "${condition.test} ${condition.variable} ${join(",", condition.values)}"]),
      ])]) == toset([
      "arn:aws:iam::111122223333:root; kms:*; ",
      "events.amazonaws.com; kms:Decrypt,kms:GenerateDataKey*; ",
      "sns.amazonaws.com; kms:Decrypt,kms:GenerateDataKey*; StringEquals aws:SourceAccount 111122223333",
      "cloudwatch.amazonaws.com,config.amazonaws.com; kms:Decrypt,kms:GenerateDataKey*; StringEquals aws:SourceAccount 111122223333",
      "logs.eu-west-1.amazonaws.com; kms:Decrypt,kms:DescribeKey,kms:Encrypt,kms:GenerateDataKey*,kms:ReEncrypt*; ArnEquals kms:EncryptionContext:aws:logs:arn arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/tells",
    ])
    error_message = "Who may use the key, and when. EventBridge names neither source nor account, so it has no condition."
  }

  assert {
    condition = toset([for statement in data.aws_iam_policy_document.function.statement : join("; ", [
      join(",", sort(statement.actions)),
      join(",", statement.resources),
      join(" and ", [for condition in statement.condition : "${condition.test} ${condition.variable} ${join(",", condition.values)}"]),
      ])]) == toset([
      "logs:CreateLogStream,logs:PutLogEvents; ${aws_cloudwatch_log_group.function.arn}:*; ",
      "sqs:DeleteMessage,sqs:GetQueueAttributes,sqs:ReceiveMessage; ${aws_sqs_queue.queue.arn}; ",
      "kms:Decrypt; ${aws_kms_key.key.arn}; StringEquals kms:EncryptionContext:LambdaFunctionName tells",
      "kms:Decrypt; ${aws_kms_key.key.arn}; StringEquals kms:EncryptionContext:aws:sqs:arn ${aws_sqs_queue.queue.arn}",
    ])
    error_message = "The function may do these four things, each on one resource."
  }

  assert {
    condition = (
      alltrue([for queue in [aws_sqs_queue.queue, aws_sqs_queue.dead_letters] : queue.kms_master_key_id == aws_kms_key.key.arn]) &&
      alltrue([for topic in [aws_sns_topic.notifications[0], aws_sns_topic.operators] : topic.kms_master_key_id == aws_kms_key.key.arn]) &&
      aws_cloudwatch_log_group.function.kms_key_id == aws_kms_key.key.arn
    )
    error_message = "Queues, topics and log are encrypted with the key."
  }

  assert {
    condition     = aws_sqs_queue.undelivered.sqs_managed_sse_enabled
    error_message = "What did not reach the queue is encrypted, and not with the key: the key may be why."
  }

  assert {
    condition     = alltrue([for target in aws_cloudwatch_event_target.queue : target.dead_letter_config[0].arn == aws_sqs_queue.undelivered.arn])
    error_message = "What a rule cannot hand over is kept."
  }

  assert {
    condition = alltrue([for subscription in [aws_sns_topic_subscription.queue[0], aws_sns_topic_subscription.operators] :
      jsondecode(subscription.redrive_policy) == { deadLetterTargetArn = aws_sqs_queue.undelivered.arn }
    ])
    error_message = "What a topic cannot hand over is kept."
  }

  assert {
    condition = jsondecode(aws_sqs_queue.queue.redrive_policy) == {
      deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
      maxReceiveCount     = 10
    }
    error_message = "What the function cannot deliver ten times is kept."
  }

  assert {
    condition = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.alarm), [aws_cloudwatch_metric_alarm.rules]) :
      alarm.alarm_actions == toset([aws_sns_topic.operators.arn]) && alarm.ok_actions == toset([aws_sns_topic.operators.arn])
    ])
    error_message = "Operators hear of each alarm, and when it is over."
  }
}

run "fifo" {
  command = plan

  variables {
    queue_type = "fifo"
  }

  assert {
    condition = {
      for name, send in data.aws_iam_policy_document.send : name =>
      [for statement in send.statement : one(one(statement.principals).identifiers)]
      } == {
      queue       = ["events.amazonaws.com"]
      undelivered = ["events.amazonaws.com", "sns.amazonaws.com"]
    }
    error_message = "Without a topic for events, only the rules send to the queue. Mails that could not be sent are kept."
  }

  assert {
    condition     = one(one(data.aws_iam_policy_document.send["undelivered"].statement[1].condition).values) == aws_sns_topic.operators.arn
    error_message = "With fifo the topic of the operators is the only one."
  }

  assert {
    condition     = alltrue([for queue in [aws_sqs_queue.queue, aws_sqs_queue.dead_letters] : queue.kms_master_key_id == aws_kms_key.key.arn])
    error_message = "FIFO queues are encrypted with the key too."
  }

  assert {
    condition     = jsondecode(aws_sqs_queue.queue.redrive_policy).deadLetterTargetArn == aws_sqs_queue.dead_letters.arn
    error_message = "A FIFO queue has a dead-letter queue too."
  }
}
