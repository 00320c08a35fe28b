using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using HealthEvents.Sns;
using HealthEvents.TestSupport;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>
/// A topic of the SNS that the emulator plays. It posts and signs as SNS does with version 2, but that it asks for no confirmation, sends no
/// headers of its own, and does not sign a Subject.
/// </summary>
internal sealed class EmulatedTopic
{
    private const string Region = "eu-west-1";
    private const string Host = $"sns.{Region}.amazonaws.com";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private EmulatedTopic(string arn) => Arn = arn;

    public string Arn { get; }

    /// <summary>Makes a topic of its own.</summary>
    public static async Task<EmulatedTopic> CreateAsync()
    {
        var answer = await CallAsync("CreateTopic", ("Name", $"alerts-{Guid.NewGuid():N}"));
        return new EmulatedTopic(answer.Descendants().Single(static element => element.Name.LocalName == "TopicArn").Value);
    }

    /// <summary>Checks the messages of the topic as an app does, but for where SNS is and whom it trusts.</summary>
    public static SnsMessageVerifier CreateVerifier(SnsVerifierOptions options)
    {
        var authority = new SnsAuthority("Test Root");
        return new SnsMessageVerifier(options, new HttpClient(new Certificates(authority)), trustedRoots: [authority.Certificate]);
    }

    /// <summary>Subscribes what listens at an address.</summary>
    public Task SubscribeAsync(string address) => CallAsync("Subscribe", ("TopicArn", Arn), ("Protocol", "http"), ("Endpoint", address));

    /// <summary>Publishes. When this is done, all subscribers have answered.</summary>
    public Task PublishAsync(string message, string? subject = null) =>
        CallAsync("Publish", subject is null ? [("TopicArn", Arn), ("Message", message)] : [("TopicArn", Arn), ("Message", message), ("Subject", subject)]);

    private static async Task<XElement> CallAsync(string action, params IEnumerable<(string Name, string Value)> parameters)
    {
        var form = new List<KeyValuePair<string, string>> { new("Action", action), new("Version", "2010-03-31") };
        form.AddRange(parameters.Select(static parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        using var request = Request(HttpMethod.Post, "/");
        request.Content = new FormUrlEncodedContent(form);
        using var response = await Http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? XElement.Parse(answer) : throw new InvalidOperationException($"{action} was answered with {(int)response.StatusCode}: {answer}");
    }

    /// <summary>A request, with the header by which the emulator knows which service is meant. It checks no signature.</summary>
    private static HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, $"{Moto.Address}{path}");
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential=test/20261102/{Region}/sns/aws4_request, SignedHeaders=host, Signature=0");
        return request;
    }

    /// <summary>
    /// The host of the certificates. The emulator signs its own with its own key in the name of an authority that it does not have: here an
    /// authority of the test issues one for the same key.
    /// </summary>
    private sealed class Certificates(SnsAuthority authority) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal(Host, request.RequestUri!.Host);
            using var asked = Request(HttpMethod.Get, request.RequestUri.AbsolutePath);
            var response = await Http.SendAsync(asked, cancellationToken);
            using var emulated = X509Certificate2.CreateFromPem(await response.Content.ReadAsStringAsync(cancellationToken));
            response.Content = new StringContent(authority.Issue(emulated.PublicKey));
            response.RequestMessage = request;
            return response;
        }
    }
}
