variable "organization_id" {
  description = "\"aws organizations describe-organization\" prints it."
  type        = string
}

variable "root_id" {
  description = "The root of the organization, or one of its organizational units. \"aws organizations list-roots\" prints it."
  type        = string
}

variable "operator_email" {
  description = "Who is told when something is stuck."
  type        = string
}

variable "code_bucket" {
  description = "The bucket that holds the zip."
  type        = string
}

variable "encrypted_google_chat_address" {
  description = "What \"healthevents encrypt-url\" printed. Empty until the collector is there."
  type        = string
  default     = ""
}
