resource "aws_cloudwatch_event_bus" "bus" {
  name        = var.name
  description = "AWS Health events, alarms and AWS Config notifications of the organization"
  tags        = local.tags
}

# The only statement of the bus. A second statement without the condition would let everybody in.
resource "aws_cloudwatch_event_bus_policy" "bus" {
  event_bus_name = aws_cloudwatch_event_bus.bus.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "organization"
      Effect    = "Allow"
      Principal = "*"
      Action    = "events:PutEvents"
      Resource  = aws_cloudwatch_event_bus.bus.arn
      Condition = { StringEquals = { "aws:PrincipalOrgID" = var.organization_id } }
    }]
  })
}

# Not protected from "destroy": a bus that has an archive cannot be deleted.
resource "aws_cloudwatch_event_archive" "archive" {
  name             = var.name
  description      = "For replay, when messages went to the wrong room or to none"
  event_source_arn = aws_cloudwatch_event_bus.bus.arn
  # What the rules take. Every account of the organization may put anything else on the bus, and this account would pay to keep it.
  event_pattern  = jsonencode({ source = distinct(flatten([for rule in local.rules : rule.pattern.source])) })
  retention_days = var.archive_days
}
