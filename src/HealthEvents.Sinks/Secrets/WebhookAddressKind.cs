namespace HealthEvents.Sinks;

internal enum WebhookAddressKind
{
    Plain = 0,
    Kms = 1,
    SecretsManager = 2,
    Parameter = 3,
}
