resource "aws_kms_key" "key" {
  description         = "Webhook addresses, queues, topics and log of ${var.name}"
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
  tags                = local.tags

  # Without it nothing that was encrypted can be read again, queues that were kept included.
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "key" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.key.key_id
}

# "*" is this key alone in a key policy.
data "aws_iam_policy_document" "key" {
  # The statement that every key has by default. It gives nobody anything by itself: it lets the IAM policies of the account decide.
  # A key without it can be locked for good, also against whoever made it.
  statement {
    sid       = "AdministrationByTheAccount"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${local.partition}:iam::${local.account_id}:root"]
    }
  }

  # EventBridge says neither aws:SourceArn nor aws:SourceAccount where it asks KMS. With such a condition events vanish without an
  # error. Which rules may write to the queue is in the policy of the queue.
  statement {
    sid       = "RulesWriteToTheQueue"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }
  }

  # From the topic to the queue.
  statement {
    sid       = "TopicsWriteToTheQueue"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }

  # To the topics. The key that SNS has of its own (alias/aws/sns) does not let them.
  statement {
    sid       = "AlarmsAndConfigWriteToTheTopics"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com", "config.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }

  statement {
    sid       = "TheLogOfTheFunctionAlone"
    actions   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["logs.${local.region}.${data.aws_partition.current.dns_suffix}"]
    }

    # Put together from its parts: the log group needs the key first.
    condition {
      test     = "ArnEquals"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values   = ["arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/${var.name}"]
    }
  }
}
