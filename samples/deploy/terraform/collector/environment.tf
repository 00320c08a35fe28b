locals {
  # The sinks that have an address, by how their settings begin.
  addresses = {
    for sink, ciphertext in {
      HealthEvents__Slack__alerts          = var.encrypted_slack_address
      HealthEvents__GoogleChat__operations = var.encrypted_google_chat_address
    } : sink => ciphertext if ciphertext != ""
  }

  has_room = length(local.addresses) > 0

  # null is a setting that is left out.
  settings = merge(
    {
      HealthEvents__IsCollector = "true"
      HealthEvents__Routes      = var.routes == "" ? null : var.routes
    },
    [
      for sink, ciphertext in local.addresses : {
        "${sink}__Address"      = "kms:${ciphertext}"
        "${sink}__Language"     = var.language
        "${sink}__TimeZones__0" = var.time_zone
        "${sink}__TimeZones__1" = var.second_time_zone == "" ? null : var.second_time_zone
        # A room takes a message a second. Two execution environments share it, and neither knows of the other, so each
        # has half.
        "${sink}__PaceInterval" = local.is_fifo ? null : "00:00:02"
        "${sink}__PaceBurst"    = local.is_fifo ? null : "1"
      }
    ]...
  )

  environment = { for name, value in local.settings : name => value if value != null }
}
