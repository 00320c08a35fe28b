resource "aws_cloudwatch_event_bus" "bus" {
  name        = var.name
  description = "AWS Health events, alarms and AWS Config notifications of the organization"
  tags        = local.tags
}

resource "aws_cloudwatch_event_bus_policy" "bus" {
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  policy         = data.aws_iam_policy_document.bus.json
}

# The only statement of the bus. One more without the condition would let everybody in.
data "aws_iam_policy_document" "bus" {
  statement {
    sid       = "organization"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.bus.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = [var.organization_id]
    }
  }
}

# Not protected from "destroy": a bus that has an archive cannot be deleted.
resource "aws_cloudwatch_event_archive" "archive" {
  name             = var.name
  description      = "For replay, when messages went to the wrong room or to none"
  event_source_arn = aws_cloudwatch_event_bus.bus.arn
  retention_days   = var.archive_days
}
