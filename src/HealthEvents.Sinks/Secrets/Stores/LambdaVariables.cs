namespace HealthEvents.Sinks;

/// <summary>What Lambda and its extension call things. Source: Lambda developer guide, "Using Lambda environment variables".</summary>
internal static class LambdaVariables
{
    public const string FunctionName = "AWS_LAMBDA_FUNCTION_NAME";
    public const string SessionToken = "AWS_SESSION_TOKEN";
    public const string ExtensionPort = "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT";

    /// <summary>The name in the encryption context that the Lambda console and the blueprints use.</summary>
    public const string ContextName = "LambdaFunctionName";
}
