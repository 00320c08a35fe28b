# Who may use the keys, and what the function may do: the policies that resources really have, to the letter. Plans, offline.
# ARNs are known here, as they are after an apply, or the policies that hold them would not be.

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
    arn = "arn:aws:kms:eu-west-1:111122223333:key/key"
  }
}

override_resource {
  target          = aws_sqs_queue.queue
  override_during = plan

  values = {
    arn = "arn:aws:sqs:eu-west-1:111122223333:tells-events"
  }
}

override_resource {
  target          = aws_cloudwatch_log_group.function
  override_during = plan

  values = {
    arn = "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/tells"
  }
}

override_resource {
  target          = aws_iam_role.function
  override_during = plan

  values = {
    id            = "tells-role"
    arn           = "arn:aws:iam::111122223333:role/tells-role"
    inline_policy = []
  }
}

variables {
  name            = "tells"
  organization_id = "o-exampleorgid"
  operator_email  = "operators@example.com"
  code_bucket     = "code"
  code_key        = "function-linux-arm64.zip"
}

run "keys_and_role" {
  command = plan

  assert {
    condition = jsondecode(aws_kms_key.key.policy) == {
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "AdministrationByTheAccount"
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::111122223333:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
        {
          Sid       = "RulesWriteToTheQueue"
          Effect    = "Allow"
          Principal = { Service = "events.amazonaws.com" }
          Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
          Resource  = "*"
        },
        {
          Sid       = "TopicWritesToTheQueue"
          Effect    = "Allow"
          Principal = { Service = "sns.amazonaws.com" }
          Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
          Resource  = "*"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:111122223333:tells-notifications" } }
        },
        {
          Sid       = "ServicesWriteToTheTopic"
          Effect    = "Allow"
          Principal = { Service = ["cloudwatch.amazonaws.com", "config.amazonaws.com"] }
          Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
          Resource  = "*"
          Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
        },
        {
          Sid       = "TheLogOfTheFunctionAlone"
          Effect    = "Allow"
          Principal = { Service = "logs.eu-west-1.amazonaws.com" }
          Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
          Resource  = "*"
          Condition = {
            ArnEquals = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/tells" }
          }
        },
      ]
    }
    error_message = "Who may use the key, and when. EventBridge passes neither source nor account, so it has no condition."
  }

  assert {
    condition = jsondecode(aws_kms_key.operators.policy) == {
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "AdministrationByTheAccount"
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::111122223333:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
        {
          Sid       = "AlarmsWriteToTheTopic"
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
          Resource  = "*"
          Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
        },
      ]
    }
    error_message = "Only alarms of this account use the key of the operators."
  }

  assert {
    condition = aws_lambda_function.function.role == aws_iam_role.function.arn && jsondecode(aws_iam_role.function.assume_role_policy) == {
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Service = "lambda.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }]
    }
    error_message = "Only Lambda takes the role of the function."
  }

  assert {
    condition = aws_iam_role_policy.function.role == aws_iam_role.function.id && jsondecode(aws_iam_role_policy.function.policy) == {
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "Log"
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/tells:*"
        },
        {
          Sid      = "TakeFromTheQueue"
          Effect   = "Allow"
          Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
          Resource = "arn:aws:sqs:eu-west-1:111122223333:tells-events"
        },
        {
          Sid       = "DecryptItsAddresses"
          Effect    = "Allow"
          Action    = "kms:Decrypt"
          Resource  = "arn:aws:kms:eu-west-1:111122223333:key/key"
          Condition = { StringEquals = { "kms:EncryptionContext:LambdaFunctionName" = "tells" } }
        },
        {
          Sid       = "DecryptWhatTheQueueHolds"
          Effect    = "Allow"
          Action    = "kms:Decrypt"
          Resource  = "arn:aws:kms:eu-west-1:111122223333:key/key"
          Condition = { StringEquals = { "kms:EncryptionContext:aws:sqs:arn" = "arn:aws:sqs:eu-west-1:111122223333:tells-events" } }
        },
      ]
    }
    error_message = "The function may do these four things, each on one resource."
  }

  assert {
    condition     = length(aws_iam_role.function.inline_policy) == 0
    error_message = "The role has no policy beside the one above."
  }
}
