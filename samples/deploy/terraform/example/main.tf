# A collector, and a forwarder in every account of an organization. Run it in the account of the collector, with "management" as a profile
# of the AWS CLI, once with empty addresses and again with the ciphertext. StackSets must be allowed into the organization once:
# "aws cloudformation activate-organizations-access" with that profile.

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = local.home_region
}

# The management account, in the Region of global services.
provider "aws" {
  alias   = "management"
  region  = "us-east-1"
  profile = "management"
}

locals {
  home_region = "eu-west-1"

  # Where accounts work, where global services tell their events, and where AWS Health keeps its copy.
  member_regions = toset([local.home_region, "us-east-1", "us-west-2"])
}

module "collector" {
  source = "../collector"

  organization_id = var.organization_id
  operator_email  = var.operator_email
  code_bucket     = var.code_bucket
  code_key        = "1.0.0/function-linux-arm64.zip"

  encrypted_google_chat_address = var.encrypted_google_chat_address
  time_zone                     = "Asia/Seoul"
}

resource "aws_cloudformation_stack_set" "forwarder" {
  provider = aws.management

  name             = "healthevents-forwarder"
  description      = "Sends AWS Health, CloudWatch alarms and AWS Config to the collector"
  permission_model = "SERVICE_MANAGED"
  template_body    = file("${path.module}/../../forwarder.yaml")
  capabilities     = ["CAPABILITY_IAM"]
  parameters       = { CollectorBusArn = module.collector.bus_arn }

  # An account that joins gets its forwarder by itself, and one that leaves loses it.
  auto_deployment {
    enabled                          = true
    retain_stacks_on_account_removal = false
  }

  # The Regions below come at once. Without this a stack set refuses the second while it works on the first. With it they wait.
  managed_execution {
    active = true
  }

  # An account that is broken must not keep the others from theirs.
  operation_preferences {
    failure_tolerance_percentage = 100
    max_concurrent_percentage    = 100
    region_concurrency_type      = "PARALLEL"
  }

  # CloudFormation fills this in by itself, and older providers take it away at each run (hashicorp/terraform-provider-aws#23464).
  lifecycle {
    ignore_changes = [administration_role_arn]
  }
}

resource "aws_cloudformation_stack_set_instance" "forwarder" {
  provider = aws.management
  for_each = local.member_regions

  stack_set_name = aws_cloudformation_stack_set.forwarder.name
  region         = each.value

  deployment_targets {
    organizational_unit_ids = [var.root_id]
  }

  operation_preferences {
    failure_tolerance_percentage = 100
    max_concurrent_percentage    = 100
  }
}

# StackSets make no stack in the management account. One Region is enough: nothing but global services should run there.
module "forwarder_of_the_management_account" {
  source    = "../forwarder"
  providers = { aws = aws.management }

  collector_bus_arn = module.collector.bus_arn
}
