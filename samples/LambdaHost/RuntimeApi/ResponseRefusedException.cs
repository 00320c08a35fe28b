using System.Net;

namespace LambdaHost.RuntimeApi;

/// <summary>The Runtime API did not take a response, such as one that is too long (413).</summary>
internal sealed class ResponseRefusedException(HttpStatusCode status, int length)
    : Exception($"Lambda did not take the response of {length} bytes: HTTP {(int)status}.");
