using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using HealthEvents.TestSupport;

namespace HealthEvents.Ssm.Tests;

/// <summary>SSM and Secrets Manager as the emulator plays them.</summary>
internal static class SsmMoto
{
    public static AmazonSimpleSystemsManagementClient CreateClient() => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonSimpleSystemsManagementConfig { ServiceURL = Moto.Address, AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0 });

    /// <summary>Makes a secret with a call by hand: the registry of this repository has no client of Secrets Manager.</summary>
    /// <returns>Its ARN.</returns>
    public static async Task<string> CreateSecretAsync(string name, string text)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, Moto.Address)
        {
            Content = new StringContent($$"""{"Name":"{{name}}","SecretString":{{Quoted(text)}}}"""),
        };
        request.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "secretsmanager.CreateSecret");
        request.Headers.TryAddWithoutValidation(
            "Authorization", "AWS4-HMAC-SHA256 Credential=test/20261102/eu-west-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStringAsync();
        return System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("ARN").GetString()!;
    }

    private static string Quoted(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text)}\"";
}
