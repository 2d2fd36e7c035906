"""A server-rendered application in Python, as the Flask quick start of the `logto` package has it."""

import os
from typing import Union

from flask import Flask, redirect, request, session
from logto import LogtoClient, LogtoConfig, LogtoException, Storage, UserInfoScope

base_url = f"http://127.0.0.1:{os.environ.get('PORT', '5000')}"

app = Flask(__name__)
app.secret_key = "for development"


class SessionStorage(Storage):
    def get(self, key: str) -> Union[str, None]:
        return session.get(key, None)

    def set(self, key: str, value: Union[str, None]) -> None:
        session[key] = value

    def delete(self, key: str) -> None:
        session.pop(key, None)


client = LogtoClient(
    LogtoConfig(
        endpoint=os.environ["LOGTO_ENDPOINT"],
        appId=os.environ["LOGTO_APP_ID"],
        appSecret=os.environ["LOGTO_APP_SECRET"],
        scopes=[UserInfoScope.email],
    ),
    storage=SessionStorage(),
)


@app.route("/sign-in")
async def sign_in():
    return redirect(await client.signIn(redirectUri=f"{base_url}/callback"))


@app.route("/sign-up")
async def sign_up():
    return redirect(await client.signIn(redirectUri=f"{base_url}/callback", interactionMode="signUp"))


@app.route("/callback")
async def callback():
    try:
        await client.handleSignInCallback(request.url)
        return redirect("/")
    except LogtoException as problem:
        return f"Error: {problem}"


@app.route("/")
async def home():
    if client.isAuthenticated() is False:
        return "<p>Not authenticated</p><a href='/sign-in'>Sign in</a> <a href='/sign-up'>Sign up</a>"

    return (
        "<p>Signed in</p><pre>"
        + client.getIdTokenClaims().model_dump_json(exclude_unset=True)
        + "</pre><pre>"
        + (await client.fetchUserInfo()).model_dump_json(exclude_unset=True)
        + "</pre><a href='/sign-out'>Sign out</a>"
    )


@app.route("/sign-out")
async def sign_out():
    return redirect(await client.signOut(postLogoutRedirectUri=f"{base_url}/"))
