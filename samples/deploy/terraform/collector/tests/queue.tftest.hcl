# What a standard queue and a FIFO queue need differs in many places. Each place is held here for both.
# Plans, offline: the provider is the real one, and asks nobody.

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
    encrypted_slack_address       = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    encrypted_google_chat_address = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
  }

  assert {
    condition     = aws_sqs_queue.queue.name == "tells-events" && aws_sqs_queue.dead_letters.name == "tells-dead-letters"
    error_message = "A standard queue has no ending."
  }

  assert {
    condition = !anytrue([for queue in [aws_sqs_queue.queue, aws_sqs_queue.dead_letters] :
      queue.fifo_queue || queue.content_based_deduplication
    ])
    error_message = "Both queues are standard, or SQS refuses the one as dead-letter queue of the other."
  }

  assert {
    condition     = alltrue([for target in aws_cloudwatch_event_target.queue : length(target.sqs_target) == 0])
    error_message = "A standard queue has no message groups."
  }

  assert {
    condition = (
      length(aws_sns_topic.notifications) == 1 && length(aws_sns_topic_policy.notifications) == 1 &&
      length(aws_sns_topic_subscription.queue) == 1
    )
    error_message = "A standard queue takes from the topic too."
  }

  assert {
    condition = (
      aws_lambda_event_source_mapping.queue.batch_size == 100 &&
      aws_lambda_event_source_mapping.queue.maximum_batching_window_in_seconds == 10
    )
    error_message = "A standard queue has batches of 100, within 10 seconds."
  }

  assert {
    condition     = one(aws_lambda_event_source_mapping.queue.scaling_config).maximum_concurrency == 2
    error_message = "Two execution environments at once, the least that Lambda takes."
  }

  assert {
    condition = alltrue([for sink in ["Slack__alerts", "GoogleChat__operations"] :
      aws_lambda_function.function.environment[0].variables["HealthEvents__${sink}__PaceInterval"] == "00:00:02" &&
      aws_lambda_function.function.environment[0].variables["HealthEvents__${sink}__PaceBurst"] == "1"
    ])
    error_message = "Two execution environments share the pace of a room: each has half."
  }
}

run "fifo" {
  command = plan

  variables {
    queue_type                    = "fifo"
    alarms_group                  = "alarms"
    encrypted_slack_address       = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    encrypted_google_chat_address = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
  }

  assert {
    condition     = aws_sqs_queue.queue.name == "tells-events.fifo" && aws_sqs_queue.dead_letters.name == "tells-dead-letters.fifo"
    error_message = "SQS wants .fifo at the end of the name of a FIFO queue."
  }

  assert {
    condition = alltrue([for queue in [aws_sqs_queue.queue, aws_sqs_queue.dead_letters] :
      queue.fifo_queue && queue.content_based_deduplication
    ])
    error_message = "Both queues are FIFO, and tell events apart by their content."
  }

  assert {
    condition = { for key, target in aws_cloudwatch_event_target.queue : key => target.sqs_target[0].message_group_id } == {
      health = "everything"
      alarms = "alarms"
      config = "everything"
    }
    error_message = "Each rule has its message group."
  }

  assert {
    condition = (
      length(aws_sns_topic.notifications) == 0 && length(aws_sns_topic_policy.notifications) == 0 &&
      length(aws_sns_topic_subscription.queue) == 0 && output.topic_arn == null
    )
    error_message = "A FIFO queue takes nothing from a standard topic."
  }

  assert {
    condition = (
      aws_lambda_event_source_mapping.queue.batch_size == 10 &&
      aws_lambda_event_source_mapping.queue.maximum_batching_window_in_seconds == null
    )
    error_message = "Lambda takes no window and at most 10 messages of a FIFO queue."
  }

  assert {
    condition     = length(aws_lambda_event_source_mapping.queue.scaling_config) == 0
    error_message = "The groups of a FIFO queue are the bound."
  }

  assert {
    condition     = alltrue([for name in keys(aws_lambda_function.function.environment[0].variables) : !strcontains(name, "Pace")])
    error_message = "One execution environment has the pace of a room to itself."
  }
}

run "always" {
  command = plan

  variables {
    queue_type              = "fifo"
    encrypted_slack_address = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
  }

  assert {
    condition     = aws_sqs_queue.undelivered.name == "tells-undelivered" && aws_sqs_queue.undelivered.fifo_queue == false
    error_message = "EventBridge takes a standard queue only for what it cannot deliver."
  }

  assert {
    condition     = aws_sqs_queue.queue.visibility_timeout_seconds == 6 * aws_lambda_function.function.timeout
    error_message = "A message stays hidden for six times the timeout of the function."
  }

  assert {
    condition = alltrue([for queue in [aws_sqs_queue.queue, aws_sqs_queue.dead_letters, aws_sqs_queue.undelivered] :
      queue.message_retention_seconds == 1209600
    ])
    error_message = "Every queue keeps what it has for 14 days."
  }

  assert {
    condition     = aws_lambda_event_source_mapping.queue.function_response_types == toset(["ReportBatchItemFailures"])
    error_message = "Without it Lambda deletes the messages that failed with those that did not."
  }

  assert {
    condition     = aws_lambda_function.function.reserved_concurrent_executions == -1
    error_message = "Reserved concurrency makes dead letters that nobody tried to deliver."
  }

  assert {
    condition = alltrue([for target in aws_cloudwatch_event_target.queue :
      target.retry_policy[0].maximum_retry_attempts == 185 && target.retry_policy[0].maximum_event_age_in_seconds == 86400
    ])
    error_message = "A rule tries again for a day."
  }

  assert {
    condition     = aws_cloudwatch_event_archive.archive.retention_days == 30
    error_message = "The archive is not kept for ever."
  }
}
