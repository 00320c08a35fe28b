using System.Text;

namespace HealthEvents.LambdaHost.Tests.Servers;

/// <summary>What the function answered.</summary>
internal sealed record InvocationResult(bool IsError, string ErrorType, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
