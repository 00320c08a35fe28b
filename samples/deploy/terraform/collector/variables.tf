# ---- What it is called, and who may send to it ----

variable "name" {
  description = "The name of the function and the event bus, and what all other names begin with. It is the encryption context of the addresses too."
  type        = string
  default     = "healthevents-collector"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,39}$", var.name))
    error_message = "The name has 3 to 40 lowercase letters, digits and hyphens, the first a letter."
  }
}

variable "organization_id" {
  description = "Only accounts of this organization may put events on the bus."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^o-[a-z0-9]{10,32}$", var.organization_id))
    error_message = "This is no id of an organization. \"aws organizations describe-organization\" prints it."
  }
}

variable "operator_email" {
  description = "Who is told when something is stuck. Chat may be what is broken, so it is an email address. It must be confirmed once."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", var.operator_email))
    error_message = "One email address."
  }
}

# ---- The program ----

variable "code_bucket" {
  description = "The bucket that holds the zip. It must be in the Region of the collector."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.code_bucket))
    error_message = "The name of a bucket, without s3://."
  }
}

variable "code_key" {
  description = "The key of function-linux-arm64.zip in the bucket. Terraform sees a new version by its new key."
  type        = string
  nullable    = false

  validation {
    condition     = length(var.code_key) >= 1 && length(var.code_key) <= 1024
    error_message = "A key has 1 to 1,024 characters."
  }
}

# ---- Where messages go ----
# Both addresses are empty at first. The key must exist before they can be encrypted.
# A ciphertext is no secret, so these are not sensitive: a plan shows which one changes.

variable "encrypted_slack_address" {
  description = "The webhook of Slack, encrypted for the function: what \"healthevents encrypt-url\" printed. Empty where there is none yet."
  type        = string
  default     = ""
  nullable    = false

  # An address has characters that base64 has not, so one in clear is refused.
  validation {
    condition = var.encrypted_slack_address == "" || (
      can(regex("^[A-Za-z0-9+/]+={0,2}$", var.encrypted_slack_address)) &&
      length(var.encrypted_slack_address) >= 100 && length(var.encrypted_slack_address) <= 2000
    )
    error_message = "What \"healthevents encrypt-url\" printed, in one line. Never the address itself."
  }
}

variable "encrypted_google_chat_address" {
  description = "The webhook of Google Chat, encrypted for the function. Empty where there is none yet."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition = var.encrypted_google_chat_address == "" || (
      can(regex("^[A-Za-z0-9+/]+={0,2}$", var.encrypted_google_chat_address)) &&
      length(var.encrypted_google_chat_address) >= 100 && length(var.encrypted_google_chat_address) <= 2000
    )
    error_message = "What \"healthevents encrypt-url\" printed, in one line. Never the address itself."
  }
}

variable "routes" {
  description = "Which events go where, and when: the content of a routes file. Its sinks are alerts (Slack) and operations (Google Chat). Empty for all events to all sinks."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = var.routes == "" || can(keys(jsondecode(var.routes)))
    error_message = "The content of a routes file, a JSON object."
  }

  validation {
    condition     = length(var.routes) <= 2000
    error_message = "At most 2,000 characters. All variables of a function share 4 KB, and a character of Korean or Japanese takes three bytes."
  }
}

# ---- How messages read ----

variable "language" {
  description = "The language of the fixed words of messages: en, ko or ja."
  type        = string
  default     = "en"
  nullable    = false

  validation {
    condition     = contains(["en", "ko", "ja"], var.language)
    error_message = "The language is en, ko or ja."
  }
}

variable "time_zone" {
  description = "The zone that messages show times in. Slack shows each reader their own."
  type        = string
  default     = "UTC"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_+/-]{1,64}$", var.time_zone))
    error_message = "The IANA name of a zone, such as Asia/Seoul."
  }
}

variable "second_time_zone" {
  description = "A second zone that times are shown in, for teams in two places. Empty for none."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_+/-]{0,64}$", var.second_time_zone))
    error_message = "The IANA name of a zone, such as America/New_York, or nothing."
  }
}

# ---- The queue ----

variable "queue_type" {
  description = "standard takes more, and two execution environments of the function share the work, each at half the pace. fifo keeps the order, and one environment works on a group. Read the README before you change it."
  type        = string
  default     = "standard"
  nullable    = false

  validation {
    condition     = contains(["standard", "fifo"], var.queue_type)
    error_message = "The queue is standard or fifo."
  }
}

variable "health_group" {
  description = "Only for fifo. The message group of AWS Health. Rules whose events are told in one room must share a group, or two execution environments post there at once."
  type        = string
  default     = "everything"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,64}$", var.health_group))
    error_message = "1 to 64 letters, digits, hyphens and underscores."
  }
}

variable "alarms_group" {
  description = "Only for fifo. The message group of CloudWatch alarms."
  type        = string
  default     = "everything"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,64}$", var.alarms_group))
    error_message = "1 to 64 letters, digits, hyphens and underscores."
  }
}

variable "config_group" {
  description = "Only for fifo. The message group of AWS Config."
  type        = string
  default     = "everything"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,64}$", var.config_group))
    error_message = "1 to 64 letters, digits, hyphens and underscores."
  }
}

# ---- How long things are kept ----

variable "archive_days" {
  description = "How many days events can be replayed."
  type        = number
  default     = 30
  nullable    = false

  # 0 would keep them for ever.
  validation {
    condition     = var.archive_days >= 1 && var.archive_days <= 3650 && floor(var.archive_days) == var.archive_days
    error_message = "1 to 3,650 days."
  }
}

variable "log_days" {
  description = "How many days the log of the function is kept."
  type        = number
  default     = 30
  nullable    = false

  # 0 would keep it for ever.
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365], var.log_days)
    error_message = "CloudWatch Logs takes 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180 or 365 days here."
  }
}
