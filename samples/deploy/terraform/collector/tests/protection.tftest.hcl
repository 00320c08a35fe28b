# What is encrypted, where what fails is kept, who is told, what the outputs say, and that nothing else is made. Plans, offline.
# ARNs are known here, as they are after an apply. "none" is what nobody gave.

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

  values = {
    arn    = "arn:aws:kms:eu-west-1:111122223333:key/key"
    key_id = "key"
  }
}

override_resource {
  target          = aws_kms_key.operators
  override_during = plan

  values = {
    arn    = "arn:aws:kms:eu-west-1:111122223333:key/operators"
    key_id = "operators"
  }
}

override_resource {
  target          = aws_cloudwatch_event_bus.bus
  override_during = plan

  values = {
    arn = "arn:aws:events:eu-west-1:111122223333:event-bus/tells"
  }
}

override_resource {
  target          = aws_sqs_queue.queue
  override_during = plan

  values = {
    arn            = "arn:aws:sqs:eu-west-1:111122223333:tells-events"
    url            = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-events"
    redrive_policy = "none"
  }
}

override_resource {
  target          = aws_sqs_queue.dead_letters
  override_during = plan

  values = {
    arn = "arn:aws:sqs:eu-west-1:111122223333:tells-dead-letters"
    url = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-dead-letters"
  }
}

override_resource {
  target          = aws_sqs_queue.undelivered
  override_during = plan

  values = {
    arn = "arn:aws:sqs:eu-west-1:111122223333:tells-undelivered"
    url = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-undelivered"
  }
}

override_resource {
  target          = aws_sns_topic.notifications
  override_during = plan

  values = {
    arn = "arn:aws:sns:eu-west-1:111122223333:tells-notifications"
  }
}

override_resource {
  target          = aws_sns_topic.operators
  override_during = plan

  values = {
    arn = "arn:aws:sns:eu-west-1:111122223333:tells-operators"
  }
}

override_resource {
  target          = aws_lambda_function.function
  override_during = plan

  values = {
    arn = "arn:aws:lambda:eu-west-1:111122223333:function:tells"
  }
}

override_resource {
  target          = aws_cloudwatch_event_archive.archive
  override_during = plan

  values = {
    arn = "arn:aws:events:eu-west-1:111122223333:archive/tells"
  }
}

variables {
  name            = "tells"
  organization_id = "o-exampleorgid"
  operator_email  = "operators@example.com"
  code_bucket     = "code"
  code_key        = "function-linux-arm64.zip"
}

run "standard" {
  command = plan

  variables {
    encrypted_slack_address = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
  }

  assert {
    condition = alltrue([
      for it in [
        aws_sqs_queue.queue.kms_master_key_id,
        aws_sqs_queue.dead_letters.kms_master_key_id,
        aws_sns_topic.notifications[0].kms_master_key_id,
        aws_cloudwatch_log_group.function.kms_key_id,
      ] : it == aws_kms_key.key.arn
    ])
    error_message = "Queues, topic and log are encrypted with the key."
  }

  assert {
    condition     = aws_sns_topic.operators.kms_master_key_id == aws_kms_key.operators.arn
    error_message = "Alarms come through where the other key is disabled."
  }

  assert {
    condition     = aws_sqs_queue.undelivered.sqs_managed_sse_enabled && aws_sqs_queue.undelivered.kms_master_key_id == null
    error_message = "What did not reach the queue is encrypted, and not with the key: the key may be why."
  }

  assert {
    condition = (
      alltrue([for key in [aws_kms_key.key, aws_kms_key.operators] : key.enable_key_rotation && key.is_enabled != false]) &&
      aws_kms_alias.key.target_key_id == aws_kms_key.key.key_id
    )
    error_message = "Keys rotate, and the alias is that of the key for addresses."
  }

  assert {
    condition     = aws_cloudwatch_log_group.function.retention_in_days == 30 && aws_cloudwatch_log_group.function.name == "/aws/lambda/tells"
    error_message = "The log of the function ends."
  }

  assert {
    condition     = one(aws_lambda_function.function.logging_config).log_group == aws_cloudwatch_log_group.function.name
    error_message = "The function writes to the log that ends, and to no other."
  }

  assert {
    condition = alltrue([
      for target in aws_cloudwatch_event_target.queue :
      target.arn == aws_sqs_queue.queue.arn && [for kept in target.dead_letter_config : kept.arn] == [aws_sqs_queue.undelivered.arn]
    ])
    error_message = "What a rule cannot hand to the queue is kept."
  }

  assert {
    condition = alltrue([
      for subscription in [aws_sns_topic_subscription.queue[0], aws_sns_topic_subscription.operators] :
      subscription.redrive_policy == jsonencode({ deadLetterTargetArn = aws_sqs_queue.undelivered.arn })
    ])
    error_message = "What a topic cannot hand over is kept."
  }

  assert {
    condition = (
      aws_sns_topic_subscription.queue[0].topic_arn == aws_sns_topic.notifications[0].arn &&
      aws_sns_topic_subscription.queue[0].protocol == "sqs" &&
      aws_sns_topic_subscription.queue[0].endpoint == aws_sqs_queue.queue.arn &&
      aws_sns_topic_subscription.operators.topic_arn == aws_sns_topic.operators.arn
    )
    error_message = "Notifications come to the queue, and alarms to the operators."
  }

  assert {
    condition = aws_sqs_queue.queue.redrive_policy == jsonencode({
      deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
      maxReceiveCount     = 10
    })
    error_message = "What the function cannot deliver ten times is kept."
  }

  assert {
    condition = (
      aws_lambda_event_source_mapping.queue.event_source_arn == aws_sqs_queue.queue.arn &&
      aws_lambda_event_source_mapping.queue.function_name == aws_lambda_function.function.arn
    )
    error_message = "The function takes from the queue."
  }

  assert {
    condition = (
      aws_cloudwatch_event_archive.archive.event_source_arn == aws_cloudwatch_event_bus.bus.arn &&
      aws_cloudwatch_event_archive.archive.event_pattern == jsonencode({ source = ["aws.cloudwatch", "aws.config", "aws.health"] }) &&
      toset(flatten([for rule in aws_cloudwatch_event_rule.rule : jsondecode(rule.event_pattern).source])) ==
      toset(["aws.cloudwatch", "aws.config", "aws.health"])
    )
    error_message = "All that the rules take can be replayed, and nothing else is kept."
  }

  assert {
    condition = alltrue([
      for alarm in concat(values(aws_cloudwatch_metric_alarm.alarm), [aws_cloudwatch_metric_alarm.rules]) :
      alarm.alarm_actions == toset([aws_sns_topic.operators.arn]) && alarm.ok_actions == toset([aws_sns_topic.operators.arn]) &&
      alarm.actions_enabled
    ])
    error_message = "Operators hear of each alarm, and when it is over."
  }

  assert {
    condition = {
      bus_arn            = output.bus_arn
      archive_arn        = output.archive_arn
      key_alias          = output.key_alias
      encryption_context = output.encryption_context
      topic_arn          = output.topic_arn
      queue_url          = output.queue_url
      dead_letters_url   = output.dead_letters_url
      undelivered_url    = output.undelivered_url
      log_group_name     = output.log_group_name
      } == {
      bus_arn            = "arn:aws:events:eu-west-1:111122223333:event-bus/tells"
      archive_arn        = "arn:aws:events:eu-west-1:111122223333:archive/tells"
      key_alias          = "alias/tells"
      encryption_context = "LambdaFunctionName=tells"
      topic_arn          = "arn:aws:sns:eu-west-1:111122223333:tells-notifications"
      queue_url          = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-events"
      dead_letters_url   = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-dead-letters"
      undelivered_url    = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-undelivered"
      log_group_name     = "/aws/lambda/tells"
    }
    error_message = "Outputs say where things are, and hold no secret."
  }
}

run "fifo" {
  command = plan

  variables {
    queue_type = "fifo"
  }

  assert {
    condition     = alltrue([for queue in [aws_sqs_queue.queue, aws_sqs_queue.dead_letters] : queue.kms_master_key_id == aws_kms_key.key.arn])
    error_message = "FIFO queues are encrypted with the key too."
  }

  assert {
    condition = aws_sqs_queue.queue.redrive_policy == jsonencode({
      deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
      maxReceiveCount     = 10
    })
    error_message = "A FIFO queue has a dead-letter queue too."
  }

  assert {
    condition = alltrue([
      for target in aws_cloudwatch_event_target.queue :
      [for kept in target.dead_letter_config : kept.arn] == [aws_sqs_queue.undelivered.arn]
    ])
    error_message = "What a rule cannot hand to a FIFO queue is kept."
  }
}

# What nobody looks at could be anything: one more queue, one more policy of the role, an address in an output. So the files are read, and
# who adds something adds it here, and says above what must be true of it.
run "nothing_else" {
  command = plan

  assert {
    condition = toset(flatten([
      for name in fileset(path.module, "*.tf") :
      [for labels in regexall("(?m)^\\s*resource\\s+\"?(\\w+)\"?\\s+\"?(\\w+)", file("${path.module}/${name}")) : join(".", labels)]
      ])) == toset([
      "aws_cloudwatch_event_archive.archive",
      "aws_cloudwatch_event_bus.bus",
      "aws_cloudwatch_event_bus_policy.bus",
      "aws_cloudwatch_event_rule.rule",
      "aws_cloudwatch_event_target.queue",
      "aws_cloudwatch_log_group.function",
      "aws_cloudwatch_metric_alarm.alarm",
      "aws_cloudwatch_metric_alarm.rules",
      "aws_iam_role.function",
      "aws_iam_role_policy.function",
      "aws_kms_alias.key",
      "aws_kms_key.key",
      "aws_kms_key.operators",
      "aws_lambda_event_source_mapping.queue",
      "aws_lambda_function.function",
      "aws_sns_topic.notifications",
      "aws_sns_topic.operators",
      "aws_sns_topic_policy.notifications",
      "aws_sns_topic_policy.operators",
      "aws_sns_topic_subscription.operators",
      "aws_sns_topic_subscription.queue",
      "aws_sqs_queue.dead_letters",
      "aws_sqs_queue.queue",
      "aws_sqs_queue.undelivered",
      "aws_sqs_queue_policy.queue",
      "aws_sqs_queue_policy.undelivered",
    ])
    error_message = "Each resource is looked at by a test."
  }

  assert {
    condition = toset(flatten([
      for name in fileset(path.module, "*.tf") : flatten(regexall("(?m)^\\s*output\\s+\"?(\\w+)", file("${path.module}/${name}")))
      ])) == toset([
      "archive_arn",
      "bus_arn",
      "dead_letters_url",
      "encryption_context",
      "key_alias",
      "log_group_name",
      "queue_url",
      "topic_arn",
      "undelivered_url",
    ])
    error_message = "Each output is looked at by a test."
  }

  assert {
    condition = toset(flatten([
      for name in fileset(path.module, "*.tf") : [
        for labels in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\" \\{(?:\\n  .*|\\n)*?\\n  lifecycle \\{\\n    prevent_destroy = true\\n", file("${path.module}/${name}")) :
        join(".", labels)
      ]
      ])) == toset([
      "aws_kms_key.key",
      "aws_sqs_queue.dead_letters",
      "aws_sqs_queue.queue",
      "aws_sqs_queue.undelivered",
    ])
    error_message = "What may hold the only copy of an event, and the key that reads it, are not destroyed."
  }

  assert {
    condition = (
      length(fileset(path.module, "*.tf.json")) == 0 &&
      alltrue([for name in fileset(path.module, "*.tf") : length(regexall("(?m)^\\s*module\\s|managed_policy_arns", file("${path.module}/${name}"))) == 0])
    )
    error_message = "Nothing is made, and nothing allowed to a role, in another way."
  }
}
