variable "collector_bus_arn" {
  description = "The event bus of the collector: its output bus_arn. It may be in another Region of the same partition."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:events:[a-z0-9-]+:[0-9]{12}:event-bus/[A-Za-z0-9._/-]+$", var.collector_bus_arn))
    error_message = "The ARN of an event bus, such as arn:aws:events:eu-west-1:111122223333:event-bus/healthevents-collector."
  }
}

variable "forward_health" {
  description = "Whether AWS Health events travel. false where a delegated administrator sends those of this account."
  type        = bool
  default     = true
  nullable    = false
}

variable "forward_alarms" {
  description = "Whether changes of CloudWatch alarms travel. The alarms need no actions for it."
  type        = bool
  default     = true
  nullable    = false
}

variable "forward_config" {
  description = "What of AWS Config travels. compliance is verdicts of rules and deliveries of AWS Config; all is each change of each resource too, which may be thousands a day; none is nothing."
  type        = string
  default     = "compliance"
  nullable    = false

  validation {
    condition     = contains(["compliance", "all", "none"], var.forward_config)
    error_message = "compliance, all or none."
  }

  validation {
    condition     = var.forward_health || var.forward_alarms || var.forward_config != "none"
    error_message = "Nothing would travel. Set one of forward_health, forward_alarms and forward_config, or remove this module."
  }
}

variable "operator_topic_arn" {
  description = "A topic of SNS in this Region that is told when events cannot travel, as the room cannot hear of it. It must let cloudwatch.amazonaws.com publish. Empty for none."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = var.operator_topic_arn == "" || can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$", var.operator_topic_arn))
    error_message = "The ARN of a topic, such as arn:aws:sns:eu-west-1:444455556666:operators, or nothing. An alarm tells no FIFO topic."
  }
}
