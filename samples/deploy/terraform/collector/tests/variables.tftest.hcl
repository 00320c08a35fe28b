# What the variables refuse. A plan tells all of them at once.

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

run "of_another_shape" {
  command = plan

  variables {
    name                          = "Tells"
    organization_id               = "ou-exampleorgid"
    operator_email                = "one@example.com, two@example.com"
    code_bucket                   = "s3://code"
    code_key                      = ""
    encrypted_slack_address       = "https://hooks.slack.com/services/${format("%0100d", 0)}"
    encrypted_google_chat_address = "https://chat.googleapis.com/v1/spaces/${format("%0100d", 0)}"
    routes                        = "routes.json"
    language                      = "fr"
    time_zone                     = "Asia/ Seoul"
    second_time_zone              = "New York"
    queue_type                    = "FIFO"
    health_group                  = "on call"
    alarms_group                  = ""
    config_group                  = "#config"
    archive_days                  = 0
    log_days                      = 0
  }

  expect_failures = [
    var.name,
    var.organization_id,
    var.operator_email,
    var.code_bucket,
    var.code_key,
    var.encrypted_slack_address,
    var.encrypted_google_chat_address,
    var.routes,
    var.language,
    var.time_zone,
    var.second_time_zone,
    var.queue_type,
    var.health_group,
    var.alarms_group,
    var.config_group,
    var.archive_days,
    var.log_days,
  ]
}

run "over_a_limit" {
  command = plan

  variables {
    name                          = "a${format("%040d", 0)}"
    organization_id               = "o-${format("%033d", 0)}"
    operator_email                = "nobody"
    code_bucket                   = format("%064d", 0)
    code_key                      = format("%01025d", 0)
    encrypted_slack_address       = format("%02001d", 0)
    encrypted_google_chat_address = "AQICAHh"
    routes                        = jsonencode({ routes = range(1000) })
    language                      = ""
    time_zone                     = ""
    second_time_zone              = format("%065d", 0)
    queue_type                    = ""
    health_group                  = format("%065d", 0)
    alarms_group                  = format("%065d", 0)
    config_group                  = format("%065d", 0)
    archive_days                  = 3651
    log_days                      = 2
  }

  expect_failures = [
    var.name,
    var.organization_id,
    var.operator_email,
    var.code_bucket,
    var.code_key,
    var.encrypted_slack_address,
    var.encrypted_google_chat_address,
    var.routes,
    var.language,
    var.time_zone,
    var.second_time_zone,
    var.queue_type,
    var.health_group,
    var.alarms_group,
    var.config_group,
    var.archive_days,
    var.log_days,
  ]
}

run "almost_right" {
  command = plan

  variables {
    name                          = "te"
    organization_id               = "o-exampleorgid"
    operator_email                = "operators@example.com"
    code_bucket                   = "code"
    code_key                      = "function-linux-arm64.zip"
    encrypted_slack_address       = "kms:${format("%0100d", 0)}"
    encrypted_google_chat_address = "${format("%0100d", 0)}\n"
    routes                        = "[]"
    archive_days                  = 1.5
  }

  expect_failures = [
    var.encrypted_slack_address,
    var.encrypted_google_chat_address,
    var.routes,
    var.name,
    var.archive_days,
  ]
}
