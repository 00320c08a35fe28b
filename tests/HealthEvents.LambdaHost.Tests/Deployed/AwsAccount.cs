using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>
/// An account of the emulator, with calls written by hand: the registry of this repository has no client of most of these services.
/// </summary>
internal sealed class AwsAccount
{
    private const string Region = "eu-west-1";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly string _accessKey;

    private AwsAccount(string id, string accessKey)
    {
        Id = id;
        _accessKey = accessKey;
    }

    /// <summary>The account that the emulator has from the start, and that the function under test works in.</summary>
    public static AwsAccount Own { get; } = new("123456789012", "test");

    public string Id { get; }

    /// <summary>Another account, which nobody has used.</summary>
    public static async Task<AwsAccount> CreateAsync()
    {
        var id = $"{Random.Shared.NextInt64(200_000_000_000, 999_999_999_999)}";
        var answer = await Own.QueryAsync(
            "sts", "AssumeRole", "2011-06-15", ("RoleArn", $"arn:aws:iam::{id}:role/operator"), ("RoleSessionName", "tests"));
        return new AwsAccount(id, answer.Descendants().First(static element => element.Name.LocalName == "AccessKeyId").Value);
    }

    /// <summary>A call of a service whose requests are forms, and whose answers are XML.</summary>
    public async Task<XElement> QueryAsync(string service, string action, string version, params IEnumerable<(string Name, string Value)> parameters)
    {
        var form = new List<KeyValuePair<string, string>> { new("Action", action), new("Version", version) };
        form.AddRange(parameters.Select(static parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        return XElement.Parse(await SendAsync(HttpMethod.Post, service, "", new FormUrlEncodedContent(form)));
    }

    /// <summary>A call of a service that speaks JSON.</summary>
    /// <param name="service">The service.</param>
    /// <param name="target">Its name in the header, and the operation.</param>
    /// <param name="request">The JSON.</param>
    public async Task<JsonElement> CallAsync(string service, string target, string request)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(request));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", target);
        return JsonElement.Parse(await SendAsync(HttpMethod.Post, service, "", content));
    }

    /// <summary>Reads what has an address of its own.</summary>
    public async Task<JsonElement> GetAsync(string service, string path) => JsonElement.Parse(await SendAsync(HttpMethod.Get, service, path, content: null));

    /// <summary>Makes a bucket, or an object in one.</summary>
    public Task PutAsync(string path, string content) => SendAsync(HttpMethod.Put, "s3", path, new StringContent(content));

    private async Task<string> SendAsync(HttpMethod method, string service, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"{Moto.Address}/{path}") { Content = content };

        // The emulator knows by it which service and which account are meant, and checks no signature.
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={_accessKey}/20261102/{Region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await Http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{service} answered {(int)response.StatusCode}: {answer}");
    }
}
