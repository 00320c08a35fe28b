# The settings of the function, and the alarms. Plans, offline.

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

run "first_deployment" {
  command = plan

  assert {
    condition     = aws_lambda_function.function.environment[0].variables == tomap({ HealthEvents__IsCollector = "true" })
    error_message = "Without an address there is no sink, and no setting of one."
  }

  assert {
    condition     = aws_lambda_event_source_mapping.queue.enabled == false
    error_message = "Events wait in the queue until there is an address."
  }
}

run "one_address" {
  command = plan

  variables {
    encrypted_google_chat_address = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    language                      = "ko"
    time_zone                     = "Asia/Seoul"
    queue_type                    = "fifo"
  }

  assert {
    condition = aws_lambda_function.function.environment[0].variables == tomap({
      HealthEvents__IsCollector                          = "true"
      HealthEvents__GoogleChat__operations__Address      = "kms:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      HealthEvents__GoogleChat__operations__Language     = "ko"
      HealthEvents__GoogleChat__operations__TimeZones__0 = "Asia/Seoul"
    })
    error_message = "One sink has its settings, and the other none: the function would look for its address."
  }

  assert {
    condition     = aws_lambda_event_source_mapping.queue.enabled
    error_message = "With an address the function works."
  }
}

run "everything" {
  command = plan

  variables {
    encrypted_slack_address = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    second_time_zone        = "America/New_York"
    routes                  = "{\"routes\":[{\"sinks\":[\"alerts\"]}]}"
  }

  assert {
    condition = aws_lambda_function.function.environment[0].variables == tomap({
      HealthEvents__IsCollector                 = "true"
      HealthEvents__Routes                      = "{\"routes\":[{\"sinks\":[\"alerts\"]}]}"
      HealthEvents__Slack__alerts__Address      = "kms:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      HealthEvents__Slack__alerts__Language     = "en"
      HealthEvents__Slack__alerts__TimeZones__0 = "UTC"
      HealthEvents__Slack__alerts__TimeZones__1 = "America/New_York"
      HealthEvents__Slack__alerts__PaceInterval = "00:00:02"
      HealthEvents__Slack__alerts__PaceBurst    = "1"
    })
    error_message = "Every setting that was given is one of the function."
  }
}

run "alarms" {
  command = plan

  assert {
    condition = { for key, alarm in aws_cloudwatch_metric_alarm.alarm : alarm.alarm_name => "${alarm.metric_name} ${alarm.statistic} > ${alarm.threshold}" } == {
      "tells could not deliver"       = "ApproximateNumberOfMessagesVisible Maximum > 0"
      "tells did not reach the queue" = "ApproximateNumberOfMessagesVisible Maximum > 0"
      "tells is late"                 = "ApproximateAgeOfOldestMessage Maximum > 600"
      "tells fails"                   = "Errors Sum > 0"
      "tells is throttled"            = "Throttles Sum > 0"
    }
    error_message = "Dead letters, age, errors and throttles each have an alarm."
  }

  assert {
    condition = { for key, alarm in aws_cloudwatch_metric_alarm.alarm : key => one(values(alarm.dimensions)) } == {
      dead_letters = "tells-dead-letters"
      undelivered  = "tells-undelivered"
      age          = "tells-events"
      errors       = "tells"
      throttles    = "tells"
    }
    error_message = "Each alarm watches what its name says."
  }

  assert {
    condition = toset([for query in aws_cloudwatch_metric_alarm.rules.metric_query :
      "${query.metric[0].metric_name} of ${query.metric[0].dimensions.RuleName} on ${query.metric[0].dimensions.EventBusName}" if query.id != "failed"
      ]) == toset([
      "FailedInvocations of tells-health on tells",
      "FailedInvocations of tells-alarms on tells",
      "FailedInvocations of tells-config on tells",
      "InvocationsFailedToBeSentToDlq of tells-health on tells",
      "InvocationsFailedToBeSentToDlq of tells-alarms on tells",
      "InvocationsFailedToBeSentToDlq of tells-config on tells",
    ])
    error_message = "Each of the three rules is watched for what it could not hand over."
  }

  assert {
    condition     = [for query in aws_cloudwatch_metric_alarm.rules.metric_query : query.expression if query.return_data] == ["SUM(METRICS())"]
    error_message = "The alarm is about the sum."
  }

  assert {
    condition     = aws_sns_topic_subscription.operators.protocol == "email" && aws_sns_topic_subscription.operators.endpoint == "operators@example.com"
    error_message = "Alarms come by email, because chat may be what is broken."
  }
}
