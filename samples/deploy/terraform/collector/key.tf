# What the function, the queues, the topic and the log need.
resource "aws_kms_key" "key" {
  description         = "Webhook addresses, queues, topic and log of ${var.name}"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.administration,
      # EventBridge passes neither aws:SourceArn nor aws:SourceAccount to KMS. With such a condition events vanish without an error. Which
      # rules may write to the queue is in the policy of the queue.
      {
        Sid       = "RulesWriteToTheQueue"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
        Resource  = "*"
      },
      # From the topic to the queue. The ARN is put together, because the topic names the key.
      {
        Sid       = "TopicWritesToTheQueue"
        Effect    = "Allow"
        Principal = { Service = "sns.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
        Resource  = "*"
        Condition = {
          ArnEquals = { "aws:SourceArn" = "arn:${local.partition}:sns:${local.region}:${local.account_id}:${var.name}-notifications" }
        }
      },
      # To the topic. The key that SNS has of its own (alias/aws/sns) does not let alarms. AWS Config does not publish to encrypted topics
      # at all so far: its notifications come by the bus, and the policy of the topic leaves it out.
      {
        Sid       = "ServicesWriteToTheTopic"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com", "config.amazonaws.com"] }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
        Resource  = "*"
        Condition = local.this_account
      },
      {
        Sid       = "TheLogOfTheFunctionAlone"
        Effect    = "Allow"
        Principal = { Service = "logs.${local.region}.${data.aws_partition.current.dns_suffix}" }
        Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
        Resource  = "*"
        # Put together from its parts: the log group needs the key first.
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/${var.name}"
          }
        }
      },
    ]
  })

  # Without it nothing that was encrypted can be read again, queues that were kept included.
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "key" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.key.key_id
}

# A key of its own, so that somebody hears of it when the other one is disabled. Nothing is kept under it, so it goes with the rest.
resource "aws_kms_key" "operators" {
  description         = "Emails of the alarms of ${var.name}"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.administration,
      {
        Sid       = "AlarmsWriteToTheTopic"
        Effect    = "Allow"
        Principal = { Service = "cloudwatch.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
        Resource  = "*"
        Condition = local.this_account
      },
    ]
  })
}

locals {
  # The statement that every key has by default. It gives nobody anything by itself: it lets the IAM policies of the account decide.
  # A key without it can be locked for good, also against whoever made it. "*" is this key alone in a key policy.
  administration = {
    Sid       = "AdministrationByTheAccount"
    Effect    = "Allow"
    Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
    Action    = "kms:*"
    Resource  = "*"
  }

  this_account = { StringEquals = { "aws:SourceAccount" = local.account_id } }
}
