locals {
  # Enough for a full batch: what would take long at the pace of the room is told together. The visibility timeout follows it.
  function_timeout_seconds = 60
}

resource "aws_cloudwatch_log_group" "function" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_days
  kms_key_id        = aws_kms_key.key.arn
  tags              = local.tags
}

# Its name has an ending of its own: IAM is one for all Regions of an account.
resource "aws_iam_role" "function" {
  name_prefix = "${substr(var.name, 0, 37)}-"
  description = "What the function ${var.name} may do"
  tags        = local.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "function" {
  name = "function"
  role = aws_iam_role.function.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # ":*" is the streams of this one group.
      {
        Sid      = "Log"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.function.arn}:*"
      },
      {
        Sid      = "TakeFromTheQueue"
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.queue.arn
      },
      # Two statements, because a ciphertext of one sort must not open with the context of the other.
      {
        Sid       = "DecryptItsAddresses"
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = aws_kms_key.key.arn
        Condition = { StringEquals = { "kms:EncryptionContext:LambdaFunctionName" = var.name } }
      },
      {
        Sid       = "DecryptWhatTheQueueHolds"
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = aws_kms_key.key.arn
        Condition = { StringEquals = { "kms:EncryptionContext:aws:sqs:arn" = aws_sqs_queue.queue.arn } }
      },
    ]
  })
}

# No reserved concurrency. Where it is lower than what the queue asks for, Lambda refuses messages that it has received already, and
# after ten times they are dead letters that nobody ever tried to deliver.
resource "aws_lambda_function" "function" {
  function_name = var.name
  description   = "Posts what happens in the organization to chat rooms"
  runtime       = "provided.al2023"
  handler       = "bootstrap"
  architectures = ["arm64"]
  s3_bucket     = var.code_bucket
  s3_key        = var.code_key
  role          = aws_iam_role.function.arn
  memory_size   = 256
  timeout       = local.function_timeout_seconds
  tags          = local.tags

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function.name
  }

  environment {
    variables = local.environment
  }
}

resource "aws_lambda_event_source_mapping" "queue" {
  event_source_arn = aws_sqs_queue.queue.arn
  function_name    = aws_lambda_function.function.arn
  # Without an address the function could deliver nothing. Events wait in the queue until there is one.
  enabled                            = local.has_room
  batch_size                         = local.is_fifo ? 10 : 100
  maximum_batching_window_in_seconds = local.is_fifo ? null : 10
  # Without it Lambda deletes the messages that failed with those that did not.
  function_response_types = ["ReportBatchItemFailures"]

  # Two is the least that Lambda takes. A FIFO queue has one execution environment for each group at most: its groups are the bound.
  dynamic "scaling_config" {
    for_each = local.is_fifo ? [] : [2]

    content {
      maximum_concurrency = scaling_config.value
    }
  }

  # Lambda asks whether the role may read the queue.
  depends_on = [aws_iam_role_policy.function]
}
