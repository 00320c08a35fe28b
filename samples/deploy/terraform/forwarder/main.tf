# Sends the AWS Health events, CloudWatch alarms and AWS Config notifications of an account and Region to the event bus of the collector.
# The same resources as forwarder.yaml, which says which accounts and Regions need it. Each file has one subject:
#
#   rule.tf          what travels, and the role that carries it
#   dead_letters.tf  what did not arrive
#   alarms.tf        who is told of it

locals {
  name = "healthevents-forwarder"

  # Other tags come from the default_tags of the provider.
  tags = { application = local.name }
}
