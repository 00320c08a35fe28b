# A FIFO queue takes nothing from a standard topic, and a FIFO topic would make one group of each alarm. So there is none with fifo.
# An alarm that the forwarder of this account carries needs no action here: it would arrive twice.

resource "aws_sns_topic" "notifications" {
  count = local.is_fifo ? 0 : 1

  name              = "${var.name}-notifications"
  kms_master_key_id = aws_kms_key.key.arn
  tags              = local.tags
}

resource "aws_sns_topic_policy" "notifications" {
  count = local.is_fifo ? 0 : 1

  arn = aws_sns_topic.notifications[0].arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AlarmsOfThisAccount"
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.notifications[0].arn
      Condition = local.this_account
    }]
  })
}

resource "aws_sns_topic_subscription" "queue" {
  count = local.is_fifo ? 0 : 1

  topic_arn      = aws_sns_topic.notifications[0].arn
  protocol       = "sqs"
  endpoint       = aws_sqs_queue.queue.arn
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.undelivered.arn })

  # SNS does not repeat what a policy refuses.
  depends_on = [aws_sqs_queue_policy.queue, aws_sqs_queue_policy.undelivered]
}
