using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary><c>send</c> with an address that KMS keeps, as a program of its own: the AWS SDK finds the emulator by its environment.</summary>
public sealed class KmsTests
{
    [MotoFact]
    public async Task Encrypted_address_is_decrypted_and_used()
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        var address = await Moto.EncryptAsync(receiver.SlackUrl, ("LambdaFunctionName", "demo"));

        var result = await SendAsync(Moto.Variables, "--slack", $"kms:{address}", "--encryption-context", "LambdaFunctionName=demo");

        Assert.Equal("delivered", result.Object.GetProperty("outcome").GetString());
        Assert.Equal(0, result.ExitStatus);
        Assert.Contains("Example alarm name", Assert.Single(receiver.Messages).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [MotoFact]
    public async Task Address_in_ssm_is_read_and_used()
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        var name = $"/alerts/{Guid.NewGuid():N}";
        using var ssm = new AmazonSimpleSystemsManagementClient("test", "test", new AmazonSimpleSystemsManagementConfig { ServiceURL = Moto.Address, AuthenticationRegion = "eu-west-1" });
        await ssm.PutParameterAsync(new PutParameterRequest { Name = name, Value = receiver.SlackUrl, Type = ParameterType.SecureString });

        var result = await SendAsync(Moto.Variables, "--slack", $"ssm:{name}");

        Assert.Equal(0, result.ExitStatus);
        Assert.Single(receiver.Messages);
    }

    [MotoFact]
    public async Task Wrong_context_is_named_and_nothing_else()
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        var address = await Moto.EncryptAsync(receiver.SlackUrl, ("LambdaFunctionName", "demo"));

        var result = await SendAsync(Moto.Variables, "--slack", $"kms:{address}", "--encryption-context", "LambdaFunctionName=other", "--verbose");

        Assert.Equal(1, result.ExitStatus);
        Assert.Empty(receiver.Messages);
        Assert.Equal("failed", result.Object.GetProperty("outcome").GetString());
        var error = result.Object.GetProperty("error").GetString();
        Assert.Contains("LambdaFunctionName", error, StringComparison.Ordinal);
        Assert.Contains("context", error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(LoopbackChatServer.Secret, result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(address[..24], result.Output + result.Error, StringComparison.Ordinal);
    }

    [MotoFact]
    public async Task Trailing_newline_in_the_address_is_repaired()
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        var address = await Moto.EncryptAsync(receiver.SlackUrl + "\n", ("LambdaFunctionName", "demo"));

        var result = await SendAsync(Moto.Variables, "--slack", $"kms:{address}", "--encryption-context", "LambdaFunctionName=demo");

        Assert.Equal(0, result.ExitStatus);
        Assert.Single(receiver.Messages);
    }

    [MotoFact]
    public async Task Missing_https_in_the_address_is_repaired()
    {
        using var folder = new TemporaryFolder();
        using var certificate = CreateCertificate();
        await using var receiver = await LoopbackChatServer.StartNewAsync(certificate: certificate);
        var address = await Moto.EncryptAsync(receiver.SlackUrl.Replace("https://", "", StringComparison.Ordinal), ("LambdaFunctionName", "demo"));

        // OpenSSL trusts what this variable names.
        var trusted = folder.File("trusted.pem", certificate.ExportCertificatePem());
        var variables = new Dictionary<string, string>(Moto.Variables, StringComparer.Ordinal) { ["SSL_CERT_FILE"] = trusted };
        var result = await SendAsync(variables, "--slack", $"kms:{address}", "--encryption-context", "LambdaFunctionName=demo");

        Assert.Equal(0, result.ExitStatus);
        Assert.Single(receiver.Messages);
    }

    private static Task<CliResult> SendAsync(IEnumerable<KeyValuePair<string, string>> variables, params string[] options) =>
        ProcessRunner.RunAsync(variables, "", ["send", Repository.Sample("alarm-blueprint-test.json"), .. options]);

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=receiver", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }
}
