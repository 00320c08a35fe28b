terraform {
  # Since 1.9 the check of a variable may look at others, as one of the forwarder does. The tests need 1.11, which gives values to what is
  # known only after an apply, and the checks run that.
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # The checks run 5.100.0. Version 6 changes nothing that is used here, but no check runs it.
      version = ">= 5.100, < 7.0"
    }
  }
}
