# Who may send what where: the policies that resources really have, to the letter. Plans, offline.
# ARNs are known here, as they are after an apply, or the policies that hold them would not be. "none" is a policy that nobody gave: a queue
# and a topic could have one beside the resource that is looked at.

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
  target          = aws_cloudwatch_event_bus.bus
  override_during = plan

  values = {
    arn = "arn:aws:events:eu-west-1:111122223333:event-bus/tells"
  }
}

override_resource {
  target          = aws_cloudwatch_event_rule.rule["health"]
  override_during = plan

  values = {
    arn = "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-health"
  }
}

override_resource {
  target          = aws_cloudwatch_event_rule.rule["alarms"]
  override_during = plan

  values = {
    arn = "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-alarms"
  }
}

override_resource {
  target          = aws_cloudwatch_event_rule.rule["config"]
  override_during = plan

  values = {
    arn = "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-config"
  }
}

override_resource {
  target          = aws_sqs_queue.queue
  override_during = plan

  values = {
    arn    = "arn:aws:sqs:eu-west-1:111122223333:tells-events"
    url    = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-events"
    policy = "none"
  }
}

override_resource {
  target          = aws_sqs_queue.dead_letters
  override_during = plan

  values = {
    arn    = "arn:aws:sqs:eu-west-1:111122223333:tells-dead-letters"
    url    = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-dead-letters"
    policy = "none"
  }
}

override_resource {
  target          = aws_sqs_queue.undelivered
  override_during = plan

  values = {
    arn    = "arn:aws:sqs:eu-west-1:111122223333:tells-undelivered"
    url    = "https://sqs.eu-west-1.amazonaws.com/111122223333/tells-undelivered"
    policy = "none"
  }
}

override_resource {
  target          = aws_sns_topic.notifications
  override_during = plan

  values = {
    arn    = "arn:aws:sns:eu-west-1:111122223333:tells-notifications"
    policy = "none"
  }
}

override_resource {
  target          = aws_sns_topic.operators
  override_during = plan

  values = {
    arn    = "arn:aws:sns:eu-west-1:111122223333:tells-operators"
    policy = "none"
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

  assert {
    condition = aws_cloudwatch_event_bus_policy.bus.event_bus_name == "tells" && jsondecode(aws_cloudwatch_event_bus_policy.bus.policy) == {
      Version = "2012-10-17"
      Statement = [{
        Sid       = "organization"
        Effect    = "Allow"
        Principal = "*"
        Action    = "events:PutEvents"
        Resource  = "arn:aws:events:eu-west-1:111122223333:event-bus/tells"
        Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-exampleorgid" } }
      }]
    }
    error_message = "Only the organization puts on the bus."
  }

  assert {
    condition = aws_sqs_queue_policy.queue.queue_url == aws_sqs_queue.queue.url && jsondecode(aws_sqs_queue_policy.queue.policy) == {
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "Rules"
          Effect    = "Allow"
          Principal = { Service = "events.amazonaws.com" }
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-west-1:111122223333:tells-events"
          Condition = { ArnEquals = { "aws:SourceArn" = [
            "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-alarms",
            "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-config",
            "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-health",
          ] } }
        },
        {
          Sid       = "Topic"
          Effect    = "Allow"
          Principal = { Service = "sns.amazonaws.com" }
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-west-1:111122223333:tells-events"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:111122223333:tells-notifications" } }
        },
      ]
    }
    error_message = "Only the three rules and the topic send to the queue."
  }

  assert {
    condition = aws_sqs_queue_policy.undelivered.queue_url == aws_sqs_queue.undelivered.url && jsondecode(aws_sqs_queue_policy.undelivered.policy) == {
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "Rules"
          Effect    = "Allow"
          Principal = { Service = "events.amazonaws.com" }
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-west-1:111122223333:tells-undelivered"
          Condition = { ArnEquals = { "aws:SourceArn" = [
            "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-alarms",
            "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-config",
            "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-health",
          ] } }
        },
        {
          Sid       = "Topics"
          Effect    = "Allow"
          Principal = { Service = "sns.amazonaws.com" }
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-west-1:111122223333:tells-undelivered"
          Condition = { ArnEquals = { "aws:SourceArn" = [
            "arn:aws:sns:eu-west-1:111122223333:tells-operators",
            "arn:aws:sns:eu-west-1:111122223333:tells-notifications",
          ] } }
        },
      ]
    }
    error_message = "Only the three rules and both topics send what they could not hand over."
  }

  assert {
    condition = [for topic in [aws_sns_topic_policy.notifications[0], aws_sns_topic_policy.operators] : jsondecode(topic.policy)] == [
      for topic in ["notifications", "operators"] : {
        Version = "2012-10-17"
        Statement = [{
          Sid       = "AlarmsOfThisAccount"
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "sns:Publish"
          Resource  = "arn:aws:sns:eu-west-1:111122223333:tells-${topic}"
          Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
        }]
      }
    ]
    error_message = "Only alarms of this account publish."
  }

  assert {
    condition = (
      aws_sns_topic_policy.notifications[0].arn == aws_sns_topic.notifications[0].arn &&
      aws_sns_topic_policy.operators.arn == aws_sns_topic.operators.arn
    )
    error_message = "Each topic has its own policy."
  }

  assert {
    condition = alltrue([
      for policy in [
        aws_sqs_queue.queue.policy,
        aws_sqs_queue.dead_letters.policy,
        aws_sqs_queue.undelivered.policy,
        aws_sns_topic.notifications[0].policy,
        aws_sns_topic.operators.policy,
      ] : policy == "none"
    ])
    error_message = "No queue or topic has a policy beside the one above. Nobody but SQS writes dead letters, so their queue has none."
  }
}

run "fifo" {
  command = plan

  variables {
    queue_type = "fifo"
  }

  assert {
    condition = jsondecode(aws_sqs_queue_policy.queue.policy) == {
      Version = "2012-10-17"
      Statement = [{
        Sid       = "Rules"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = "arn:aws:sqs:eu-west-1:111122223333:tells-events"
        Condition = { ArnEquals = { "aws:SourceArn" = [
          "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-alarms",
          "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-config",
          "arn:aws:events:eu-west-1:111122223333:rule/tells/tells-health",
        ] } }
      }]
    }
    error_message = "Without a topic for events, only the rules send to the queue."
  }

  assert {
    condition = jsondecode(aws_sqs_queue_policy.undelivered.policy).Statement[1].Condition == {
      ArnEquals = { "aws:SourceArn" = ["arn:aws:sns:eu-west-1:111122223333:tells-operators"] }
    }
    error_message = "With fifo the topic of the operators is the only one."
  }
}
